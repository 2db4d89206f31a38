import { bootstrapApplication } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { appConfig } from './app/app-config';
import { Shell } from './app/shell/shell';

// The code, the shell and the view each start in a task of their own, so that no press in between waits for all of them.
setTimeout(async () => {
  const { injector } = await bootstrapApplication(Shell, appConfig);
  setTimeout(() => injector.get(Router).initialNavigation());
});
