import { alertsEn } from './alerts.en';
import { batchesEn } from './batches.en';
import { casesEn } from './cases.en';
import { experimentsEn } from './experiments.en';
import { holdsEn } from './holds.en';
import { incidentsEn } from './incidents.en';
import { manualEn } from './manual.en';
import { overridesEn } from './overrides.en';
import { peopleEn } from './people.en';
import { contactsEn } from './contacts.en';
import { objectsEn } from './objects.en';
import { offersEn } from './offers.en';
import { placementsEn } from './placements.en';
import { portalEn } from './portal.en';
import { portfoliosEn } from './portfolios.en';
import { proofsEn } from './proofs.en';
import { queuesEn } from './queues.en';
import { reportsEn } from './reports.en';
import { runsEn } from './runs.en';
import { settingsEn } from './settings.en';
import { strategiesEn } from './strategies.en';
import { templatesEn } from './templates.en';

export const en = {
  app: {
    name: 'Collections',
    skip: 'Skip to content',
    navigation: 'Main navigation',
    version: 'Version {{version}}',
    collapse: 'Collapse navigation',
    expand: 'Expand navigation',
    menu: 'Menu',
    notAllowed: 'You may not see this page.',
    notAllowedHint: 'Your roles do not allow it. Choose where to go from the navigation, or ask an administrator.',
    notFound: 'There is no such page.',
    notFoundHint: 'The address may be old. Choose where to go from the navigation.',
  },
  nav: {
    strategies: 'Strategies',
    experiments: 'Experiments',
    cases: 'Cases',
    objects: 'Objects',
    queues: 'Queues',
    holds: 'Holds',
    overrides: 'Overrides',
    batches: 'Batches',
    placements: 'Placements',
    portal: 'Your cases',
    runs: 'Runs',
    portfolios: 'Portfolios',
    incidents: 'Incidents',
    reports: 'Reports',
    settings: 'Settings',
    administration: 'Administration',
  },
  session: {
    signIn: 'Sign in',
    signOut: 'Sign out',
    signOutEverywhere: 'Sign out everywhere',
    name: 'User name',
    password: 'Password',
    code: 'Code of your second factor',
    failed: 'You could not be signed in',
    firstAdmin: 'First administrator',
    firstAdminIntro: 'Nobody can sign in yet. Create the first administrator with the token that the server wrote to its log when it started.',
    token: 'Set-up token',
    passwordHint: 'At least 12 characters.',
    create: 'Create administrator',
    signedInAs: 'Signed in as {{name}}',
    haveInvitation: 'I have an invitation',
    invitation: 'Accept an invitation',
    invitationIntro: 'Enter the token that you were given, and choose a password.',
    invitationToken: 'Token of the invitation',
    accept: 'Choose password and sign in',
    backToSignIn: 'Back to sign-in',
    signInWith: 'Sign in with {{provider}}',
    orPassword: 'or with a password',
    firstAdminOnly: 'I am the first administrator',
    refused: {
      unknown: 'Nobody here has your name. Ask an administrator to add you; then sign in again.',
      taken: 'Your name belongs to somebody who signs in with a password. Ask an administrator to invite you anew; then sign in again.',
      disabled: 'You may not sign in any more. Ask an administrator.',
      failed: 'The sign-in was not completed. Try again; if it fails again, ask an administrator.',
    },
  },
  preferences: {
    language: 'Language',
    theme: 'Theme',
    light: 'Light',
    dark: 'Dark',
    system: 'As the system',
  },
  common: {
    more: 'Read more',
    less: 'Less',
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    delete: 'Delete',
    search: 'Search',
    retry: 'Try again',
    loading: 'Loading',
    failed: 'This could not be loaded',
    nothing: 'Nothing here yet',
    yes: 'Yes',
    no: 'No',
    sortAscending: 'sorted, smallest first',
    sortDescending: 'sorted, largest first',
    rows_one: '{{formatted}} row',
    rows_other: '{{formatted}} rows',
    pages: 'Pages',
    choose: 'Choose',
    chooseAll: 'Choose all',
    chooseNone: 'Choose none',
    copy: 'Copy',
    copied: 'Copied',
    all: 'All',
    any: 'any',
    none: 'none',
    page: 'Page {{page}} of {{pages}}',
    next: 'Next page',
    previous: 'Previous page',
    soon: 'This page is being built.',
  },
  strategies: strategiesEn,
  templates: templatesEn,
  cases: casesEn,
  runs: runsEn,
  portfolios: portfoliosEn,
  holds: holdsEn,
  overrides: overridesEn,
  experiments: experimentsEn,
  alerts: alertsEn,
  batches: batchesEn,
  contacts: contactsEn,
  objects: objectsEn,
  offers: offersEn,
  placements: placementsEn,
  portal: portalEn,
  incidents: incidentsEn,
  manual: manualEn,
  proofs: proofsEn,
  queues: queuesEn,
  reports: reportsEn,
  people: peopleEn,
  settings: settingsEn,
};

/** The same keys with texts of another language. */
export type Words = typeof en;
