import '@fontsource-variable/inter';
import 'vuetify/styles';
import './design/staff.css';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import AppRoot from './app/AppRoot.vue';
import { i18n } from './app/i18n.ts';
import { createAppRouter } from './app/router.ts';
import { installTokens, vuetify } from './app/vuetify.ts';

installTokens();
createApp(AppRoot).use(createPinia()).use(i18n).use(vuetify).use(createAppRouter()).mount('#app');
