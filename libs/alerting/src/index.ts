import { Module } from '@nestjs/common';
import { AlertsGateway } from './alerts.gateway.js';
import { Broadcast } from './broadcast.js';
import { CapController } from './cap/cap.controller.js';
import { WriteCap } from './cap/write-cap.js';
import { WriteFeed } from './cap/write-feed.js';
import { ContactLinks } from './contacts/contact-links.js';
import { ContactsController } from './contacts/contacts.controller.js';
import { KeepContacts } from './contacts/keep-contacts.js';
import { KeepPush } from './contacts/keep-push.js';
import { PushController, PushReceiptsController } from './contacts/push.controller.js';
import { ViewContacts } from './contacts/view-contacts.js';
import { DeadlinesController } from './deadlines/deadlines.controller.js';
import { KeepFeed } from './deadlines/keep-feed.js';
import { WriteCalendar } from './deadlines/write-calendar.js';
import { CarryOut } from './delivering/carry-out.js';
import { DeliveringModule } from './delivering/delivering.module.js';
import { PushKeys } from './delivering/push-keys.js';
import { PlanDeliveries } from './delivering/plan-deliveries.js';
import { RemindContacts } from './delivering/remind-contacts.js';
import { EndOfSessions } from './end-of-sessions.js';
import { PathsInUse } from './readiness/paths-in-use.js';
import { ReadinessController } from './readiness/readiness.controller.js';
import { ViewReadiness } from './readiness/view-readiness.js';
import { Replay } from './replay.js';
import { ToldController } from './told/told.controller.js';
import { KeepWebhook } from './webhooks/keep-webhook.js';
import { WebhookController } from './webhooks/webhook.controller.js';
import { Streams } from './streams.js';
import { KeepTestCalls } from './test-calls/keep-test-calls.js';
import { RingMeasures } from './measures/ring-measures.js';
import { RingTestCalls } from './test-calls/ring-test-calls.js';
import { TestCallsController } from './test-calls/test-calls.controller.js';

@Module({
  controllers: [CapController, ContactsController, DeadlinesController, PushController, PushReceiptsController, ToldController, WebhookController,
    ReadinessController, TestCallsController],
  providers: [AlertsGateway, Broadcast, ContactLinks, EndOfSessions, KeepContacts, KeepFeed, KeepPush, KeepWebhook, PushKeys, Replay, Streams, ViewContacts, WriteCalendar, WriteCap, WriteFeed,
    KeepTestCalls, PathsInUse, ViewReadiness],
})
export class AlertingModule {}

export { CarryOut, DeliveringModule, EndOfSessions, PlanDeliveries, RemindContacts, RingMeasures, RingTestCalls };
