// Lets node 20 run the browser tests as they are written: types are removed when a file is loaded.
import { register } from 'node:module';

register(new URL('./typescript-hooks.mjs', import.meta.url));
