using Collections.Domain.Contacts;
using Collections.Persistence.Accounts;
using Collections.Persistence.Alerts;
using Collections.Persistence.Calendars;
using Collections.Persistence.Cases;
using Collections.Persistence.Contacts;
using Collections.Persistence.Facts;
using Collections.Persistence.Journal;
using Collections.Persistence.Messages;
using Collections.Persistence.Money;
using Collections.Persistence.People;
using Collections.Persistence.Placements;
using Collections.Persistence.Promises;
using Collections.Persistence.Runs;
using Collections.Persistence.Strategies;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence;

/// <summary>
/// What the database refuses beyond keys. Tables that runs write in bulk have no foreign keys: each
/// would cost a look-up per row.
/// </summary>
internal static class Constraints
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<CollectionCase>().ToTable(t => t.HasCheckConstraint("ck_collection_case_state", "state IN (0, 1)"));
        model.Entity<Cure>().ToTable(t => t.HasCheckConstraint("ck_cure_reason", "reason BETWEEN 0 AND 4"));
        model.Entity<OutboxMessage>().ToTable(t => t.HasCheckConstraint("ck_outbox_state", "state BETWEEN 0 AND 5"));
        model.Entity<Alert>().HasIndex(alert => new { alert.TenantId, alert.Cause }).IsUnique().HasFilter("over_at IS NULL");
        // Objects are few among the accounts, and asked for by themselves.
        model.Entity<Account>().HasIndex(account => new { account.TenantId, account.Id }).HasFilter("id & 2048 <> 0");
        model.Entity<OutboxMessage>().HasIndex(message => new { message.TenantId, message.TakenBy, message.CaseId }).HasFilter(IsSet("taken_by"));
        model.Entity<OutboxMessage>().HasIndex(message => new { message.TenantId, message.WrongRun, message.CaseId }).HasFilter(IsSet("wrong_run"));
        model.Entity<Run>().Property(run => run.KeepsImages).HasDefaultValue(false);
        model.Entity<Run>().Property(run => run.IsParallel).HasDefaultValue(false);
        model.Entity<InboxMessage>().Property(message => message.IsAgain).HasDefaultValue(false);
        model.Entity<RunGate>().Property(gate => gate.AwaitsFeeds).HasDefaultValue(false);
        model.Entity<Run>().Property(run => run.Messages).HasDefaultValue(0L);
        model.Entity<Run>().Property(run => run.SettledMessages).HasDefaultValue(0L);
        model.Entity<StrategyVersion>().Property(version => version.Revision).HasDefaultValue(0L);
        model.Entity<JournalEntry>().Property(entry => entry.VersionId).HasDefaultValue(0L);
        model.Entity<OutboxMessage>().Property(message => message.IsNotice).HasDefaultValue(false);
        model.Entity<OutboxMessage>().Property(message => message.SlotUse).HasDefaultValue(SlotUse.Wait);
        model.Entity<Person>().Property(person => person.Companies).HasDefaultValue("");
        model.Entity<ApiKey>().Property(key => key.Companies).HasDefaultValue("");
        model.Entity<ContactSlot>().ToTable(t => t.HasCheckConstraint("ck_contact_slot_held", "(state = 0) = (number > 0)"));
        model.Entity<OutboxMessage>().Property(message => message.VersionId).HasDefaultValue(0L);
        model.Entity<CollectorTask>().Property(task => task.VersionId).HasDefaultValue(0L);
        model.Entity<Strategy>().ToTable(t => t.HasCheckConstraint("ck_strategy_number", "number BETWEEN 0 AND 4095"));
        model.Entity<Placement>().HasIndex(p => new { p.TenantId, p.CaseId }).IsUnique().HasFilter("to_date IS NULL");
        foreach (string column in new[] { nameof(Placement.Rate), nameof(Placement.TailDays), nameof(Placement.ActionDays), nameof(Placement.DeletionDays) })
            model.Entity<Placement>().Property(column).HasDefaultValue(0);
        model.Entity<Placement>().HasIndex(p => new { p.TenantId, p.CaseId, p.IsSilent }).HasFilter("is_silent = 1 AND to_date IS NULL");
        model.Entity<Placement>().Property(p => p.IsSilent).HasDefaultValue(false);
        model.Entity<Payment>().HasIndex(payment => new { payment.TenantId, payment.AccountId });
        model.Entity<Novelty>().HasIndex(novelty => new { novelty.TenantId, novelty.Detail }).HasFilter("kind = 32768");
        model.Entity<Promise>().ToTable(t => t.HasCheckConstraint("ck_promise_state", "state BETWEEN 0 AND 5"));
        model.Entity<Offers.Offer>().ToTable(t => t.HasCheckConstraint("ck_offer_state", "state BETWEEN 0 AND 9"));
        model.Entity<Offers.PlanInstalment>().ToTable(t => t.HasCheckConstraint("ck_plan_instalment_amount", "amount >= 0"));
        model.Entity<InboxMessage>().HasIndex(m => new { m.TenantId, m.AccountId }).HasFilter("state = 0");
        model.Entity<Calendar>().HasIndex(calendar => new { calendar.TenantId, calendar.IsDefault }).IsUnique().HasFilter("is_default");
        model.Entity<Calendar>().HasData(new Calendar
        {
            TenantId = 1,
            Name = Calendar.Bank,
            Weekend = (1 << (int)DayOfWeek.Saturday) | (1 << (int)DayOfWeek.Sunday),
            Note = "",
            IsDefault = true,
            ChangedAt = DateTimeOffset.UnixEpoch,
            ChangedBy = "",
        });
        model.Entity<CalendarDay>().HasOne<Calendar>().WithMany()
            .HasForeignKey(day => new { day.TenantId, day.Calendar }).OnDelete(DeleteBehavior.Cascade);
        model.Entity<Posting>().HasOne<Payment>().WithMany()
            .HasForeignKey(p => new { p.TenantId, p.PaymentId }).OnDelete(DeleteBehavior.Restrict);
        model.Entity<StrategyVersion>().HasOne<Strategy>().WithMany()
            .HasForeignKey(v => new { v.TenantId, v.StrategyNumber }).OnDelete(DeleteBehavior.Restrict);
        model.Entity<StrategyFile>().HasOne<StrategyVersion>().WithMany()
            .HasForeignKey(f => new { f.TenantId, f.VersionId }).OnDelete(DeleteBehavior.Cascade);
        model.Entity<PlanElement>().HasOne<StrategyVersion>().WithMany()
            .HasForeignKey(e => new { e.TenantId, e.VersionId }).OnDelete(DeleteBehavior.Cascade);
    }

    private static string IsSet(string column) => $"{column} IS NOT NULL";
}
