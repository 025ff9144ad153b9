import { Module } from '@nestjs/common';
import { ContactLinks } from '../contacts/contact-links.js';
import { CarryOut } from './carry-out.js';
import { DeliveryPaths } from './delivery-paths.js';
import { MailServer } from './mail-server.js';
import { PlanDeliveries } from './plan-deliveries.js';
import { PushKeys } from './push-keys.js';
import { PushServer } from './push-server.js';
import { RemindContacts } from './remind-contacts.js';
import { RingMeasures } from '../measures/ring-measures.js';
import { RingTestCalls } from '../test-calls/ring-test-calls.js';
import { WarnOfPush } from './warn-of-push.js';
import { WebhookServer } from './webhook-server.js';
import { WriteCompanyMail } from './write-company-mail.js';
import { WriteEvent } from './write-event.js';
import { WriteMail } from './write-mail.js';
import { WritePush } from './write-push.js';

/** What carries alerts to officers beyond the live line, and news to companies; opened only by the door that works for all of them. */
@Module({ providers: [CarryOut, ContactLinks, DeliveryPaths, MailServer, PlanDeliveries, PushKeys, PushServer, RemindContacts, RingMeasures, RingTestCalls, WarnOfPush, WebhookServer, WriteCompanyMail, WriteEvent, WriteMail, WritePush], exports: [CarryOut, PlanDeliveries, RemindContacts, RingMeasures, RingTestCalls] })
export class DeliveringModule {}
