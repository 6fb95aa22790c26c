// What another process of the product (the command line, a worker) may take from this one: the application as it is
// composed, its database, its document. Everything else in this folder is the HTTP process's own.
export { AppModule } from './app.module';
export { configureApp } from './configure-app';
export { DemoClock } from './demo/demo-clock';
export { DemoData, demoAccounts } from './demo/demo-data';
export { fillMatrix } from './demo/matrix/matrix-data';
export { WHOLE_MATRIX } from './demo/matrix/plan';
export { Readiness } from './health/readiness';
export { OfficeLibrary, TWO_TIERS_SINCE } from './office-library';
export { openApiDocument } from './openapi';
export { PROBLEMS } from './problems';
export { openDatabase, type OpenDatabase } from './start/database';
export { holdingsOf, rememberDemoLeft, showsDemo } from './start/holdings';
export { giveUp, stopWhenAsked } from './start/process';
