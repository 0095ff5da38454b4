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
  'terms of a service': {
    says: /terms/,
    text: `Terms of Service
Last updated 1 March 2025

By using Fernhill Bookings you agree to these terms. The service is provided as is.
Limitation of liability: Fernhill Software is not liable for lost bookings.
We may terminate your account at any time. These terms are governed by the laws of Texas.
Questions: legal@example.com`,
  },
  'a German contract of employment': {
    says: /contract/,
    text: `Arbeitsvertrag
zwischen der Halden Health GmbH, nachfolgend Arbeitgeber, und Frau Ann Ashby
§ 1 Tätigkeit: Die Arbeitnehmerin wird als Entwicklerin beschäftigt.
§ 7 Kündigung: Die Frist beträgt drei Monate.
§ 9 Haftung: Es gelten die gesetzlichen Regeln.
§ 12 Gerichtsstand ist Köln.`,
  },
  'a French invoice': {
    says: /invoice/,
    text: `Facture n° 2025-118
Facturé à : Halden Health, 12 rue du Moulin, Lyon
Quantité	Prix unitaire	Montant
Développement back-end	10 jours	450,00
Total HT	4 500,00
TVA 20 %	900,00
Montant total	5 400,00
Échéance : 30 jours`,
  },
  'a receipt with an address': {
    says: /invoice|prices/,
    text: `Receipt 88-1204
billing@example.com
Bill to: Ann Ashby
Description	Amount
Cloud hosting, May	$40.00
Subtotal	$40.00
VAT 19 %	$7.60
Total	$47.60
Paid by card`,
  },
  'a posting in German': {
    says: /posting/,
    text: `Backend-Entwickler (m/w/d) in Köln
Wir suchen zur Verstärkung unseres Teams eine Entwicklerin oder einen Entwickler.
Deine Aufgaben
Du entwickelst Schnittstellen in Java und betreibst sie in der Cloud.
Dein Profil
Du bringst 3 Jahre Erfahrung mit Spring Boot mit.
Wir bieten
30 Urlaubstage und flexible Zeiten.
Jetzt bewerben: jobs@example.com`,
  },
  'a posting in Spanish': {
    says: /posting/,
    text: `Desarrollador backend
Buscamos una persona para nuestro equipo de pagos.
Requisitos: 3 años con Java y SQL.
Ofrecemos horario flexible y formación.
Envía tu currículum a empleo@example.com`,
  },
  'a posting in few words': {
    says: /posting/,
    text: `We are hiring a backend developer.
You will build APIs in Go. You have 3 years of experience.
Apply now.`,
  },
  'a reference about somebody': {
    says: /letter/,
    text: `To whom it may concern:

Ann Ashby worked in my team for four years. She rebuilt our booking services and taught two graduates.
I recommend her without reserve.

Kind regards,
Di Dunmore, Head of Engineering, Halden Health
di.dunmore@example.com`,
  },
  'a French cover letter': {
    says: /letter/,
    text: `Cy Colby
cy.colby@example.com

Objet : candidature au poste de développeur

Madame, Monsieur,

Développeur depuis six ans chez Parcelbird, je souhaite rejoindre votre équipe. Mon travail sur les paiements me
semble proche de vos projets.

Je vous prie d'agréer mes salutations distinguées.
Cy Colby`,
  },
  'a sign-in page saved as PDF': {
    says: /error page/,
    text: 'Please sign in to continue\nEmail\nPassword\nForgot your password?',
  },
  'an error page in French': {
    says: /error page/,
    text: "Page introuvable\nLa page demandée n'existe pas ou a été déplacée.\nRetour à l'accueil",
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
  'of one page by a biller, without dates': `${head('Ann Ashby')}
Billing specialist
Prepares invoices and credit notes for 400 clients; total, subtotal and VAT are checked twice.
Chases the amount due by phone, by net 30 and by the due date.
Keeps IBAN, BIC and VAT id of each client in order.
Strengths: Excel, SAP, patience on the phone`,
  'of a biller, with labels and a list of skills': `${head('Bo Birch')}
Accounts receivable clerk, Halden Health
Invoices: 900 a month
Total: 2 million a year
VAT: returns for three countries
Skills
SAP, Excel, IBAN checks`,
  'without dates, that speaks of requirements and the team': `${head('Cy Colby')}
Experience
Backend Developer, Parcelbird
Responsibilities:
- Gathered requirements from our clients with our team.
- Wrote services in Go for our platform.
5+ years in payments.`,
  'without dates, by a recruiter': `${head('Di Dunmore')}
Experience
Technical Recruiter, Halden Health
- Wrote postings: "We are looking for", "what we offer", nice to have, apply now.
- Screened 40 applicants a week against must-have requirements.`,
  'of a lawyer who turned developer': `${head('Ed Elwood')}
Experience
Counsel, Northgate Software
- Drafted terms of service, privacy policy and limitation of liability for 12 products.
- Advised on governing law and the termination of licences.
Skills: Python, SQL`,
  'of somebody who answers 404s': `Ann Ashby
Site reliability engineer
Made "404 not found" and "access denied" pages useful in 12 languages.
Skills
Go, Linux, Prometheus
Experience
SRE, Parcelbird`,
  'of an academic with forty papers, in German': `Prof. Dr. Bo Birch
bo.birch@example.com
Werdegang
2015 – heute	Professor für Datenbanken, Lakeshore University
2009 – 2015	Wissenschaftlicher Mitarbeiter, Alamance College
Publikationen
${Array.from({ length: 40 }, (_, at) => `[${at + 1}] B. Birch, C. Colby (${1985 + at}). Protokolle, Teil ${at + 1}.`).join('\n')}`,
  'of an academic without dates of work': `Cy Colby
cy.colby@example.com
Education
PhD, Computer Science, Lakeshore University, 2012 - 2016
Publications
Colby and Dunmore (2014). Abstract machines.
Colby et al. (2015). Bounded staleness [2], [3].
Talks
We, our, us: pronouns in our papers`,
  'in Polish, without dates': `Ewa Kowal
ewa.kowal@example.com
Doświadczenie
Programistka, Parcelbird
Rozwijałam moduł faktur: kwota, VAT, termin płatności, numer konta.
Umiejętności
Java, SQL`,
  'in French, of a developer of invoices': `Bo Birch
bo.birch@example.com
Expérience
Développeur, Halden Health
Refonte du module de facturation : total HT, TVA, échéance, IBAN.
Compétences
PHP, MySQL`,
  'in Chinese': `王小明
xiaoming@example.com
工作经历
后端工程师,Parcelbird
负责发票系统,合计与税额的计算。
技能
Java, MySQL`,
  'that greets and thanks, in English': `Di Dunmore
di.dunmore@example.com
Hello,
I build backends. Six years of Go and PostgreSQL at Parcelbird and Halden Health.
Experience
Backend Engineer, Parcelbird
Thank you for your time`,
};
