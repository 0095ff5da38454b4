/** What people send in place of a resume, and resumes that speak of such things. All names are invented. */

export const others: Record<string, { says: RegExp; text: string }> = {
  'a cover letter': {
    says: /letter/,
    text: `Ann Ashby
14 Mill Lane, Leeds
ann.ashby@example.com
3 March 2025

Dear Ms. Okonkwo,

I am writing to apply for the position of Backend Engineer at Halden Health. For the past six years I have built
booking services in Go and PostgreSQL at Parcelbird, and I would like to bring that experience to your team.

In my current role I cut the nightly run from four hours to twenty minutes. I enjoy working with people who ask
questions, and your work on patient records is the reason I am applying.

I would welcome the chance to talk. Thank you for your time.

Yours sincerely,
Ann Ashby`,
  },
  'a German cover letter': {
    says: /letter/,
    text: `Bo Birch
Lindenweg 4, 50667 Köln
bo.birch@example.com

Köln, den 12.05.2024

Bewerbung als Softwareentwickler

Sehr geehrte Damen und Herren,

mit großem Interesse habe ich Ihre Anzeige gelesen. Seit 2019 arbeite ich als Entwickler bei der Fjordbank und
betreue dort die Zahlungsdienste in Java und Spring Boot.

Über eine Einladung zu einem Gespräch freue ich mich.

Mit freundlichen Grüßen
Bo Birch`,
  },
  'a brochure of a company': {
    says: /company/,
    text: `Fernhill Software
Cloud platforms for the holiday trade

About us
We are a team of forty engineers, designers and consultants. Since 2011 we have built booking platforms for more than
300 holiday parks. Our platform runs on AWS and Kubernetes, and our customers trust us with 9 million bookings a year.

Our services
Web development, API integration, PostgreSQL operations, cloud migration, 24/7 support.

Why choose us
We deliver on time. Our developers work in your time zone. Our clients stay with us for seven years on average.

Contact us
sales@example.com
(512) 555-0170
Visit our website: example.com`,
  },
  'a research paper': {
    says: /paper/,
    text: `Bounded Staleness in Replicated Logs
Cy Colby and Di Dunmore
Department of Computer Science, Lakeshore University
cy.colby@example.com

Abstract
Replicated logs trade latency for consistency. We present a protocol that bounds the staleness of reads without a
global clock, and evaluate it on a cluster of 64 nodes.

1 Introduction
Distributed databases replicate their logs [1, 2]. Earlier work bounds staleness by clocks [3], which drift. We show
that a bound can be had from message counts alone [4].

2 Related Work
Lamport clocks [5] order events. Later systems [6, 7] relax this order.

3 Evaluation
Figure 1 shows the latency of PostgreSQL with and without our protocol. Table 2 lists the throughput.

4 Conclusion
Message counts suffice.

References
[1] A. Aldous and B. Brandt. Logs as tables. 2011.
[2] C. Celan. Replication in practice. 2014.
[3] D. Dorn et al. Clocks that agree. 2016.`,
  },
  'source code': {
    says: /source code/,
    text: `package main

import (
	"database/sql"
	"net/http"
)

// Server answers bookings. Written by Ed Elwood <ed.elwood@example.com>, 2021 - 2023.
type Server struct {
	db *sql.DB
}

func (s *Server) handle(w http.ResponseWriter, r *http.Request) {
	rows, err := s.db.Query("SELECT id FROM bookings WHERE day = $1", r.URL.Query().Get("day"))
	if err != nil {
		http.Error(w, err.Error(), 500)
		return
	}
	defer rows.Close()
	for rows.Next() {
		var id int
		rows.Scan(&id)
	}
}

func main() {
	s := &Server{}
	http.HandleFunc("/bookings", s.handle)
	http.ListenAndServe(":8080", nil)
}`,
  },
  'a program in Python': {
    says: /source code/,
    text: `import os
import sys
from datetime import date


class Developer:
    """A backend developer at work."""

    def __init__(self, name, start=2019, end=2021):
        self.name = name
        self.start = start
        self.end = end

    def experience(self):
        if self.end is None:
            return date.today().year - self.start
        return self.end - self.start


def main():
    people = [Developer("Ann"), Developer("Bo", 2015, 2020)]
    for person in people:
        print(person.name, person.experience())


if __name__ == "__main__":
    main()`,
  },
  'a menu': {
    says: /prices/,
    text: `The Mill Lane Kitchen
Open daily 12 - 22, reservations (512) 555-0188

Starters
Tomato soup with basil 6.50
Grilled goat cheese, honey 8.90
Smoked trout, horseradish 9.50

Mains
Roast chicken, lemon, potatoes 16.00
Risotto of the season 14.50
Sea bass, fennel 19.80

Desserts
Chocolate cake 6.00
Lemon sorbet 5.50

Served by our chef and host. All prices include service.`,
  },
  'a price list with currencies': {
    says: /prices/,
    text: `Halden Hosting, plans for developers
support@example.com

Starter server, 1 CPU ........ $5.00
Team server, 4 CPU ........ $20.00
Database, PostgreSQL ........ $15.00
Database, managed backup ........ $7.50
Load balancer ........ $12.00
Support, engineer on call ........ $99.00`,
  },
};

const head = (name: string): string =>
  `${name}\n${name.toLowerCase().replace(' ', '.')}@example.com\n(512) 555-0101\n`;

export const resumes: Record<string, string> = {
  'with an invoice project': `${head('Ann Ashby')}
Experience
Backend Engineer, Halden Health
2019 - 2023
- Built invoice matching: subtotal, VAT, IBAN, due date and amount due, unit price by quantity.
- Cut wrong invoices by 40%.
Education
BSc, Lakeshore University, 2015 - 2019`,
  'of an academic, with publications': `${head('Cy Colby')}
Research interests
Replicated logs, consistency, databases.
Academic positions
Postdoctoral Researcher, Lakeshore University, 2020 - 2023
Teaching Assistant, Alamance College, 2016 - 2020
Education
PhD, Computer Science, Lakeshore University, 2016 - 2020
Publications
[1] C. Colby and D. Dunmore. Bounded staleness in replicated logs. 2022.
[2] C. Colby et al. Clocks that agree. 2021.
[3] C. Colby. Abstract machines for logs. 2019.
References
Prof. Di Dunmore, di.dunmore@example.com`,
  'over two pages with references': `${head('Bo Birch')}
Work experience
Software Engineer, Parcelbird, Mar 2018 - Dec 2022
- Moved 40 services to Kubernetes.
- Led a team of three.
Developer, Northgate Software, Aug 2015 - Feb 2018
- Wrote permit modules in Python for 30 towns.
Education
BSc, Lakeshore University, 2011 - 2015
References
Di Dunmore, Head of Engineering, Parcelbird, di.dunmore@example.com, (512) 555-0102
Ed Elwood, Manager, Northgate Software, ed.elwood@example.com, (512) 555-0103
Cy Colby, Lead, Parcelbird, cy.colby@example.com, (512) 555-0104`,
  'that opens as a letter does': `${head('Di Dunmore')}
Dear hiring team, this is my resume for the role of backend engineer.
Experience
Backend Engineer, Fernhill Bookings, 2020 - 2024
- Rebuilt the availability API in TypeScript.
Education
BA, Willamette Valley College, 2016 - 2020
Sincerely, Di Dunmore`,
  'of a founder who speaks of "we"': `${head('Ed Elwood')}
Founder, Elwood Software, 2016 - 2024
- We built booking platforms for our customers; our services ran for 300 parks.
- Grew our team to twelve and our clients to forty.
Skills
Go, PostgreSQL, AWS`,
  'that quotes code': `${head('Ann Ashby')}
Experience
Developer, Parcelbird, 2019 - 2023
- Replaced for (;;) { poll(); } by an event loop; latency fell by 60%.
- Wrote SELECT ... FOR UPDATE SKIP LOCKED; queues for 9 teams.
Skills
Languages: C++; Go; SQL;
Tools: Docker; Git;`,
  'with budgets at the ends of lines': `${head('Bo Birch')}
Experience
Delivery Engineer, Halden Health, 2018 - 2023
- Ran a migration with a budget of $1.20M
- Cut the cloud bill by $310,000.00
- Saved each clinic $450.00
Education
BSc, Lakeshore University, 2014 - 2018`,
  'without any dates, in few words': `${head('Cy Colby')}
Backend developer
Experience
Backend Developer, Halden Health
- Built booking services in Go.
Skills: Go, SQL`,
};
