import { defineAudit } from '../audit.ts';

/** Text that gives orders to software that reads the resume: named, and worth nothing either way. */
export const machineOrders = defineAudit({
  id: 'machine-orders',
  title: 'Nothing speaks to software',
  failureTitle: 'Text gives orders to software',
  why: 'Orders to a machine move no score here, and a reviewer who finds them takes them for a trick.',
  messages: {
    order: {
      says: '"{printed}" {what}.',
      fix: 'Remove it, and say to a human reader what you did.',
    },
    hidden: {
      says: 'Hidden text says "{printed}", which {what}.',
      fix: 'Remove the hidden text.',
    },
  },
  reads: ['document', 'orders'],
  audit({ document, orders }) {
    const { seen, hidden } = orders;
    return {
      score: seen.length + hidden.length === 0 ? 1 : 0,
      findings: [
        ...seen.map(({ start, end, order }) => ({
          message: 'order',
          values: { printed: document.text.slice(start, end), what: order.says },
          span: { start, end },
        })),
        ...hidden.map(({ printed, order }) => ({
          message: 'hidden',
          values: { printed, what: order.says },
          span: null,
          expected: 'text for a human reader',
        })),
      ],
    };
  },
});
