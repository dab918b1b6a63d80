using Collections.Persistence.Accounts;
using Collections.Persistence.Alerts;
using Collections.Persistence.Batches;
using Collections.Persistence.Calendars;
using Collections.Persistence.Calls;
using Collections.Persistence.Cases;
using Collections.Persistence.Contacts;
using Collections.Persistence.Experiments;
using Collections.Persistence.Facts;
using Collections.Persistence.Holds;
using Collections.Persistence.Journal;
using Collections.Persistence.Leases;
using Collections.Persistence.Messages;
using Collections.Persistence.Money;
using Collections.Persistence.Overrides;
using Collections.Persistence.People;
using Collections.Persistence.Placements;
using Collections.Persistence.Promises;
using Collections.Persistence.Rates;
using Collections.Persistence.Runs;
using Collections.Persistence.Schedules;
using Collections.Persistence.Settings;
using Collections.Persistence.Simulations;
using Collections.Persistence.Strategies;
using Collections.Persistence.TakeOns;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence;

/// <summary>
/// The tables. Dates are day numbers, instants microseconds since 1970, amounts hundredths, and all
/// of these integers. Every key begins with the tenant.
/// </summary>
public abstract class CollectionsContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<TextCode> TextCodes => Set<TextCode>();

    public DbSet<DeclaredFact> DeclaredFacts => Set<DeclaredFact>();

    public DbSet<FactChange> FactChanges => Set<FactChange>();

    public DbSet<Novelty> Novelties => Set<Novelty>();

    public DbSet<Transition> Transitions => Set<Transition>();

    public DbSet<MonthSnapshot> MonthSnapshots => Set<MonthSnapshot>();

    public DbSet<Feed> Feeds => Set<Feed>();

    public DbSet<Portfolio> Portfolios => Set<Portfolio>();

    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<ContactPoint> ContactPoints => Set<ContactPoint>();

    public DbSet<Relation> Relations => Set<Relation>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<Posting> Postings => Set<Posting>();

    public DbSet<Strategy> Strategies => Set<Strategy>();

    public DbSet<StrategyVersion> StrategyVersions => Set<StrategyVersion>();

    public DbSet<StrategyFile> StrategyFiles => Set<StrategyFile>();

    public DbSet<PlanElement> PlanElements => Set<PlanElement>();

    public DbSet<CollectionCase> Cases => Set<CollectionCase>();

    public DbSet<StageRow> StageRows => Set<StageRow>();

    public DbSet<Cure> Cures => Set<Cure>();

    public DbSet<CaseHolder> CaseHolders => Set<CaseHolder>();

    public DbSet<Token> Tokens => Set<Token>();

    public DbSet<CollectorTask> Tasks => Set<CollectorTask>();

    public DbSet<Incident> Incidents => Set<Incident>();

    public DbSet<Exclusion> Exclusions => Set<Exclusion>();

    public DbSet<Hold> Holds => Set<Hold>();

    public DbSet<Promise> Promises => Set<Promise>();

    public DbSet<Offers.Offer> Offers => Set<Offers.Offer>();

    public DbSet<Offers.PlanInstalment> PlanInstalments => Set<Offers.PlanInstalment>();

    public DbSet<Offers.OfferEvent> OfferEvents => Set<Offers.OfferEvent>();

    public DbSet<ExperimentEntry> ExperimentEntries => Set<ExperimentEntry>();

    public DbSet<RefusedStep> RefusedSteps => Set<RefusedStep>();

    public DbSet<Objects.ToldStep> ToldSteps => Set<Objects.ToldStep>();

    public DbSet<Objects.ObjectStep> ObjectSteps => Set<Objects.ObjectStep>();

    public DbSet<Override> Overrides => Set<Override>();

    public DbSet<StepPath> Paths => Set<StepPath>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<Alert> Alerts => Set<Alert>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<OwnRole> OwnRoles => Set<OwnRole>();

    public DbSet<VersionComment> VersionComments => Set<VersionComment>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<KeptSimulation> KeptSimulations => Set<KeptSimulation>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<DialledCall> DialledCalls => Set<DialledCall>();

    public DbSet<ListedCall> ListedCalls => Set<ListedCall>();

    public DbSet<WrittenCallList> CallLists => Set<WrittenCallList>();

    public DbSet<ClosedNumber> ClosedNumbers => Set<ClosedNumber>();

    public DbSet<CallListTime> CallListTimes => Set<CallListTime>();

    public DbSet<Rate> Rates => Set<Rate>();

    public DbSet<Calendar> Calendars => Set<Calendar>();

    public DbSet<CalendarAct> CalendarActs => Set<CalendarAct>();

    public DbSet<CalendarMove> CalendarMoves => Set<CalendarMove>();

    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();

    public DbSet<Schedule> Schedules => Set<Schedule>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<ContactSlot> ContactSlots => Set<ContactSlot>();

    public DbSet<InboxMessage> Inbox => Set<InboxMessage>();

    public DbSet<PlacementBatch> PlacementBatches => Set<PlacementBatch>();

    public DbSet<Placement> Placements => Set<Placement>();

    public DbSet<PlacedAccount> PlacedAccounts => Set<PlacedAccount>();

    public DbSet<PlacedPayment> PlacedPayments => Set<PlacedPayment>();

    public DbSet<PlacementEvent> PlacementEvents => Set<PlacementEvent>();

    public DbSet<FirmFile> FirmFiles => Set<FirmFile>();

    public DbSet<Batch> Batches => Set<Batch>();

    public DbSet<BatchLine> BatchLines => Set<BatchLine>();

    public DbSet<Run> Runs => Set<Run>();

    public DbSet<RunGate> RunGates => Set<RunGate>();

    public DbSet<Migration> Migrations => Set<Migration>();

    public DbSet<MigratedCase> MigratedCases => Set<MigratedCase>();

    public DbSet<TakeOn> TakeOns => Set<TakeOn>();

    public DbSet<TakenCase> TakenCases => Set<TakenCase>();

    public DbSet<OldDecision> OldDecisions => Set<OldDecision>();

    public DbSet<ParallelTime> ParallelTimes => Set<ParallelTime>();

    public DbSet<RunImage> RunImages => Set<RunImage>();

    public DbSet<Withdrawal> Withdrawals => Set<Withdrawal>();

    public DbSet<WithdrawnCase> WithdrawnCases => Set<WithdrawnCase>();

    public DbSet<WithdrawnTask> WithdrawnTasks => Set<WithdrawnTask>();

    public DbSet<RunPart> RunParts => Set<RunPart>();

    public DbSet<SetResult> SetResults => Set<SetResult>();

    public DbSet<Rollup> Rollups => Set<Rollup>();

    public DbSet<Operation> Operations => Set<Operation>();

    public DbSet<Lease> Leases => Set<Lease>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateOnly>().HaveConversion<DayNumber>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Microseconds>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Constraints.Add(modelBuilder);
        TableConventions.Apply(modelBuilder);
    }
}
