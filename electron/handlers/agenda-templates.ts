import { AGENDA_TEMPLATES } from '../store/tables.ts'
import { select } from '../store/table.ts'
import { compareThai } from '../contract/text/index.ts'
import { write, type HandlersOf } from './context.ts'

export const agendaTemplates = {
  'agendaTemplates.list': (_input, { council }) => select(council.store.db, AGENDA_TEMPLATES).sort((a, b) => compareThai(a.name, b.name)),

  'agendaTemplates.save': ({ ref, template }, context) =>
    write(context, (writer) => (ref === null ? writer.insert(AGENDA_TEMPLATES, template) : writer.update(AGENDA_TEMPLATES, ref, template))),

  'agendaTemplates.remove': (ref, context) => {
    write(context, (writer) => writer.remove(AGENDA_TEMPLATES, ref))
    return {}
  },

  'agendaTemplates.restore': ({ id }, context) => {
    write(context, (writer) => writer.restore(AGENDA_TEMPLATES, id))
    return {}
  },
} satisfies HandlersOf<'agendaTemplates'>
