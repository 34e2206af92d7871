import type {Strings} from './strings.js';

/** German, for `registerStrings('de', de)`. */
export const de: Strings = {
  attribution: ({author, role, recipient, title, publication, date}) => {
    const who = [author && '{author}', role && '{role}'];
    const isNamed = author || role;
    const letter = [title && '{title}', recipient && 'einem offenen Brief an {recipient}'].filter(Boolean).join(', ');
    const from = letter && (isNamed ? `in ${letter}` : `Aus ${letter}`);
    const where = publication && (isNamed || letter ? 'erschienen in {publication}' : 'Erschienen in {publication}');
    return [...who, from, where, date && '{date}'].filter(Boolean).join(', ');
  },
  readLetter: 'Den ganzen Brief lesen',
  showRest: {one: 'Einen weiteren Absatz zeigen', other: '{count} weitere Absätze zeigen'},
  showMore: 'Den Rest zeigen',
  showLess: 'Weniger zeigen',
  showOriginal: 'Das Original zeigen',
  showTranslation: 'Die Übersetzung zeigen',

  quoting: {
    copy: 'Diese Stelle kopieren',
    handOn: 'Teilen',
    copied: 'Kopiert, mit Quelle.',
    selected: 'Die Stelle ist markiert: mit {key} C kopieren, oder „Kopieren“ wählen.',
    key: 'Strg',
    mail: 'E-Mail',
    newTab: 'öffnet einen neuen Tab',
    card: {
      make: 'Als Bild',
      portrait: 'Hochformat',
      square: 'Quadrat',
      landscape: 'Querformat',
      save: 'Speichern',
      failed: 'Hier ließ sich kein Bild anfertigen.',
    },
    verdicts: {
      pending: 'Wird mit dem Brief verglichen …',
      exact: 'Genau zitiert: So steht es Wort für Wort im Brief.',
      changed: 'Der Brief wurde seit diesem Zitat geändert.',
      differs: 'So steht es nicht Wort für Wort im Brief.',
      unknown: 'Ob das so im Brief steht, ließ sich nicht prüfen.',
    },
  },

  closed: 'Beendet am {date}.',
  opens: 'Beginnt am {date}.',
  closedLink: 'Was daraus wurde',
  cta: {
    states: {
      soon: 'Noch nicht offen.',
      open: '',
      closed: 'Beendet.',
      won: 'Diese Kampagne hatte Erfolg.',
      lost: 'Diese Kampagne hatte keinen Erfolg.',
      signed: 'Danke für Ihre Unterschrift.',
    },
    notSigned: 'Ich habe nicht unterschrieben',
    newWindow: 'öffnet in neuem Tab',
    newWindowWords: ['neuem tab', 'neuer tab', 'neuen tab', 'neuem fenster', 'neues fenster', 'neuen fenster'],
    outcomes: {
      done: 'Erledigt.',
      failed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
      'timed-out': 'Es kam keine Antwort. Bitte prüfen Sie, ob es geklappt hat, bevor Sie es noch einmal versuchen.',
    },
  },

  signed: {one: '{count} Person hat unterschrieben', other: '{count} Menschen haben unterschrieben'},
  signedFinally: {one: '{count} Person hat unterschrieben', other: '{count} Menschen haben unterschrieben'},
  belowMinimum: 'Gehören Sie zu den Ersten, die unterschreiben',
  signatures: 'Unterschriften',
  countOfGoal: '{count} von {goal} Unterschriften',
  notes: {
    before: 'Das Unterschreiben beginnt am {opens}',
    normal: 'Noch {missing} bis {goal}',
    near: 'Nur noch {missing} bis {goal}',
    reached: 'Ziel von {goal} erreicht',
    closed: 'Das Unterschreiben ist beendet',
    won: 'Diese Petition hatte Erfolg',
    lost: 'Diese Petition hatte keinen Erfolg',
  },
  goal: 'Ziel: {goal}',
  milestone: 'Bei {goal}: {brings}',
  passed: 'erreicht',
  until: 'Offen bis {date}',
  parts: 'So setzt sich die Zahl zusammen',
  onPaper: 'Auf Papier',
  incomplete: 'Einige Unterschriften ließen sich gerade nicht zählen',
  asOf: 'Stand: {date}',

  acts: {
    join: {one: 'Unterschreiben Sie mit {count} anderen Person', other: 'Unterschreiben Sie mit {count} anderen'},
    calendar: 'Frist in den Kalender eintragen',
    handOn: 'Weitersagen',
    copyLink: 'Link kopieren',
    mail: 'E-Mail',
    copied: 'Link kopiert.',
    notCopied: 'Der Browser ließ das Kopieren nicht zu. Hier ist der Link:',
    handedOn: 'Danke fürs Weitersagen.',
    dismiss: 'Schaltfläche wegräumen',
    frame: {
      close: 'Schließen',
      openPage: 'In einer neuen Seite öffnen',
      notShown: 'Das Formular ließ sich hier nicht anzeigen. Es öffnet sich in einer eigenen Seite.',
    },
  },
};
