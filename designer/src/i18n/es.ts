import { alertsEs } from './alerts.es';
import { batchesEs } from './batches.es';
import { casesEs } from './cases.es';
import type { Words } from './en';
import { experimentsEs } from './experiments.es';
import { holdsEs } from './holds.es';
import { incidentsEs } from './incidents.es';
import { manualEs } from './manual.es';
import { overridesEs } from './overrides.es';
import { peopleEs } from './people.es';
import { contactsEs } from './contacts.es';
import { objectsEs } from './objects.es';
import { offersEs } from './offers.es';
import { placementsEs } from './placements.es';
import { portalEs } from './portal.es';
import { portfoliosEs } from './portfolios.es';
import { proofsEs } from './proofs.es';
import { queuesEs } from './queues.es';
import { reportsEs } from './reports.es';
import { runsEs } from './runs.es';
import { settingsEs } from './settings.es';
import { strategiesEs } from './strategies.es';
import { templatesEs } from './templates.es';

export const es: Words = {
  app: {
    name: 'Cobranzas',
    skip: 'Ir al contenido',
    navigation: 'Navegación principal',
    version: 'Versión {{version}}',
    collapse: 'Contraer la navegación',
    expand: 'Desplegar la navegación',
    menu: 'Menú',
    notAllowed: 'Usted no puede ver esta página.',
    notAllowedHint: 'Sus roles no lo permiten. Elija adónde ir en la navegación o consulte a un administrador.',
    notFound: 'Esa página no existe.',
    notFoundHint: 'La dirección puede ser antigua. Elija adónde ir en la navegación.',
  },
  nav: {
    strategies: 'Estrategias',
    experiments: 'Pilotos',
    cases: 'Casos',
    objects: 'Objetos',
    queues: 'Bandejas',
    holds: 'Suspensiones',
    overrides: 'Excepciones',
    batches: 'Lotes',
    placements: 'Derivaciones',
    portal: 'Sus casos',
    runs: 'Procesos',
    portfolios: 'Carteras',
    incidents: 'Incidentes',
    reports: 'Informes',
    settings: 'Configuración',
    administration: 'Administración',
  },
  session: {
    signIn: 'Ingresar',
    signOut: 'Salir',
    signOutEverywhere: 'Salir en todas partes',
    name: 'Usuario',
    password: 'Contraseña',
    code: 'Código del segundo factor',
    failed: 'No se pudo ingresar',
    firstAdmin: 'Primer administrador',
    firstAdminIntro: 'Todavía nadie puede ingresar. Cree el primer administrador con el código de instalación que el servidor escribió en su registro al arrancar.',
    token: 'Código de instalación',
    passwordHint: '12 caracteres como mínimo.',
    create: 'Crear administrador',
    signedInAs: 'Ingresó como {{name}}',
    haveInvitation: 'Tengo una invitación',
    invitation: 'Aceptar una invitación',
    invitationIntro: 'Ingrese el código que recibió y elija una contraseña.',
    invitationToken: 'Código de la invitación',
    accept: 'Elegir contraseña e ingresar',
    backToSignIn: 'Volver al ingreso',
    signInWith: 'Ingresar con {{provider}}',
    orPassword: 'o con una contraseña',
    firstAdminOnly: 'Soy el primer administrador',
    refused: {
      unknown: 'Nadie aquí tiene su nombre. Pida a un administrador que lo agregue y vuelva a ingresar.',
      taken: 'Su nombre es de alguien que ingresa con contraseña. Pida a un administrador que lo invite de nuevo y vuelva a ingresar.',
      disabled: 'Ya no puede ingresar. Consulte a un administrador.',
      failed: 'El ingreso no se completó. Inténtelo de nuevo; si vuelve a fallar, consulte a un administrador.',
    },
  },
  preferences: {
    language: 'Idioma',
    theme: 'Tema',
    light: 'Claro',
    dark: 'Oscuro',
    system: 'Como el sistema',
  },
  common: {
    more: 'Leer más',
    less: 'Menos',
    save: 'Guardar',
    cancel: 'Cancelar',
    close: 'Cerrar',
    delete: 'Eliminar',
    search: 'Buscar',
    retry: 'Reintentar',
    loading: 'Cargando',
    failed: 'No se pudo cargar',
    nothing: 'Todavía no hay nada',
    yes: 'Sí',
    no: 'No',
    sortAscending: 'orden ascendente',
    sortDescending: 'orden descendente',
    rows_one: '{{formatted}} fila',
    rows_other: '{{formatted}} filas',
    pages: 'Páginas',
    choose: 'Elegir',
    chooseAll: 'Elegir todo',
    chooseNone: 'No elegir nada',
    copy: 'Copiar',
    copied: 'Copiado',
    all: 'Todos',
    any: 'cualquiera',
    none: 'ninguno',
    page: 'Página {{page}} de {{pages}}',
    next: 'Página siguiente',
    previous: 'Página anterior',
    soon: 'Esta página está en construcción.',
  },
  strategies: strategiesEs,
  templates: templatesEs,
  cases: casesEs,
  runs: runsEs,
  portfolios: portfoliosEs,
  holds: holdsEs,
  overrides: overridesEs,
  experiments: experimentsEs,
  alerts: alertsEs,
  batches: batchesEs,
  contacts: contactsEs,
  objects: objectsEs,
  offers: offersEs,
  placements: placementsEs,
  portal: portalEs,
  incidents: incidentsEs,
  manual: manualEs,
  proofs: proofsEs,
  queues: queuesEs,
  reports: reportsEs,
  people: peopleEs,
  settings: settingsEs,
};
