import { bootstrapApplication } from '@angular/platform-browser';
import { appConfig } from './app/app-config';
import { Shell } from './app/shell/shell';

void bootstrapApplication(Shell, appConfig);
