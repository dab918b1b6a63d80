using Collections.Contracts.Databases;
using Collections.Domain.Novelties;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Leases;
using Collections.Persistence.Providers.Sqlite.Mutations;
using Collections.Persistence.Providers.Sqlite.Runs;

namespace Collections.Contracts.Runs;

/// <summary>What holds when a run is broken off, taken over, or meets the day.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly Portfolio _portfolio = Filled();

    [Fact]
    public void A_run_broken_off_and_resumed_leaves_the_state_of_one_that_was_not()
    {
        using Portfolio undisturbed = Filled();
        foreach (int day in new[] { 0, 3, 4 })
        {
            undisturbed.Night(Portfolio.Monday.AddDays(day), subjectsPerPart: 2);
            BreakOffAndResume(Portfolio.Monday.AddDays(day));
        }

        _portfolio.State().ShouldBe(undisturbed.State());
        undisturbed.Database.Read("SELECT count(*) FROM set_result").ShouldNotBe("0");
    }

    [Fact]
    public void Parts_keep_their_ranges_when_accounts_are_added_meanwhile()
    {
        (SqliteRunStore store, _) = _portfolio.Open(Portfolio.Monday, 2);
        RunTicket ticket = _portfolio.Begin(Portfolio.Monday);
        IReadOnlyList<PartKey> parts = store.Parts(ticket, 2);
        _portfolio.Owe(20, 500);
        store.Parts(ticket, 2).ShouldBe(parts);
        parts.Count.ShouldBe(5);
        parts.Zip(parts.Skip(1)).ShouldAllBe(pair => pair.First.To == pair.Second.From);
    }

    [Fact]
    public void Parts_are_cut_at_customers_only()
    {
        for (int ordinal = 2; ordinal <= 5; ordinal++)
            _portfolio.Owe(1, 500, ordinal: ordinal);
        (SqliteRunStore store, _) = _portfolio.Open(Portfolio.Monday, 2);
        IReadOnlyList<PartKey> parts = store.Parts(_portfolio.Begin(Portfolio.Monday), 2);
        parts[0].ShouldBe(new PartKey(0, 0, 1 << 12, 2 << 12));
    }

    [Fact]
    public async Task A_former_holder_of_the_run_writes_nothing()
    {
        (SqliteRunStore store, RunDefinition definition) = _portfolio.Open(Portfolio.Monday, 100);
        RunTicket former = _portfolio.Begin(Portfolio.Monday);
        PartBatch batch = Advance(store, definition, former, out PartOutcome outcome);
        _portfolio.Begin(Portfolio.Monday).Fence.ShouldBe(former.Fence + 1);
        string before = _portfolio.State();
        await Should.ThrowAsync<FenceLostException>(() => store.Commit(former, batch, outcome));
        _portfolio.State().ShouldBe(before);
    }

    [Fact]
    public async Task A_part_is_written_once()
    {
        (SqliteRunStore store, RunDefinition definition) = _portfolio.Open(Portfolio.Monday, 100);
        RunTicket ticket = _portfolio.Begin(Portfolio.Monday);
        PartBatch batch = Advance(store, definition, ticket, out PartOutcome outcome);
        (await store.Commit(ticket, batch, outcome)).ShouldBeEmpty();
        await Should.ThrowAsync<PartClaimedException>(() => store.Commit(ticket, batch, outcome));
        store.Parts(ticket, 100).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_subject_with_news_since_the_load_is_left_out_and_worked_again()
    {
        _portfolio.Night(Portfolio.Monday);
        (SqliteRunStore store, RunDefinition definition) = _portfolio.Open(Portfolio.Monday.AddDays(1), 100);
        RunTicket ticket = _portfolio.Begin(Portfolio.Monday.AddDays(1));
        PartBatch batch = Advance(store, definition, ticket, out PartOutcome outcome);
        _portfolio.Receive(3, "payment", "m-1");
        (await store.Commit(ticket, batch, outcome)).ShouldBe([Portfolio.Account(3)]);
        store.Parts(ticket, 100).ShouldHaveSingleItem().From.ShouldBe(Portfolio.Account(3));
        _portfolio.Night(Portfolio.Monday.AddDays(1)).Counts.Closed.ShouldBe(1);
        _portfolio.Database.Read("SELECT state, applied_run FROM inbox").ShouldBe("1|2");
        _portfolio.Database.Read($"SELECT state FROM collection_case WHERE id = {Portfolio.Case(3)}").ShouldBe("1");
    }

    [Fact]
    public async Task A_case_that_changed_without_news_is_left_out_too()
    {
        _portfolio.Night(Portfolio.Monday);
        (SqliteRunStore store, RunDefinition definition) = _portfolio.Open(Portfolio.Monday.AddDays(3), 100);
        RunTicket ticket = _portfolio.Begin(Portfolio.Monday.AddDays(3));
        PartBatch batch = Advance(store, definition, ticket, out PartOutcome outcome);
        await _portfolio.Database.Run($"UPDATE token SET seq = seq + 1 WHERE case_id = {Portfolio.Case(3)}");
        (await store.Commit(ticket, batch, outcome)).ShouldBe([Portfolio.Account(3)]);
        _portfolio.Database.Read($"SELECT count(*) FROM journal WHERE run = 2 AND case_id = {Portfolio.Case(3)}").ShouldBe("0");
        _portfolio.Database.Read("SELECT count(*) FROM journal WHERE run = 2").ShouldNotBe("0");
    }

    [Fact]
    public void A_reaction_of_the_day_leaves_the_news_of_a_feed_to_the_night()
    {
        _portfolio.Night(Portfolio.Monday);
        _portfolio.Hear(1, Portfolio.Monday, (1, NoveltyKinds.Cured), (3, NoveltyKinds.Cured));
        _portfolio.Receive(3, "call back", "m-1");
        _portfolio.React(Portfolio.Monday, 3);
        _portfolio.Database.Read("SELECT count(*) FROM collection_case WHERE state = 1").ShouldBe("0");
        _portfolio.Night(Portfolio.Monday.AddDays(1)).Counts.Closed.ShouldBe(2);
    }

    [Fact]
    public async Task Nights_replayed_on_a_copy_leave_the_same_rows()
    {
        string copy = Path.Combine(_portfolio.Folder, "copy.db");
        _portfolio.Night(Portfolio.Monday);
        await _portfolio.Database.Backup(copy);
        using var log = new MutationLog(Path.Combine(_portfolio.Folder, "log"));
        _portfolio.Database.Writer.Observer = log;
        _portfolio.Night(Portfolio.Monday.AddDays(3));
        _portfolio.Database.Writer.Observer = null;
        MutationReplay.Run(copy, log).Rows.ShouldBeGreaterThan(20);
        using var replayed = Persistence.Providers.Sqlite.SqliteDatabase.Open(copy);
        foreach (string table in new[] { "collection_case", "token", "journal", "path", "outbox", "task", "placement", "placement_batch", "set_result", "rollup", "run", "run_part", "text_code", "exclusion", "lease" })
            replayed.Read($"SELECT * FROM {table} ORDER BY 1, 2, 3").ShouldBe(_portfolio.Database.Read($"SELECT * FROM {table} ORDER BY 1, 2, 3"), table);
    }

    public void Dispose() => _portfolio.Dispose();

    private static Portfolio Filled()
    {
        var portfolio = new Portfolio();
        for (int customer = 1; customer <= 10; customer++)
            portfolio.Owe(customer, customer * 300);
        return portfolio;
    }

    // The part as the run would evaluate it, with its commit held back.
    private static PartBatch Advance(SqliteRunStore store, RunDefinition definition, RunTicket ticket, out PartOutcome outcome)
    {
        var held = new HeldStore(store);
        Should.Throw<HeldStore.HeldException>(() => new Run(definition, held, ticket).Execute(CancellationToken.None));
        outcome = held.Outcome!;
        return held.Batch!;
    }

    private void BreakOffAndResume(DateOnly date)
    {
        using var cancellation = new CancellationTokenSource();
        Should.Throw<OperationCanceledException>(() => _portfolio.Night(
            date, 2, done => { if (done == 2) cancellation.Cancel(); }, cancellation.Token));
        _portfolio.Night(date, subjectsPerPart: 3);
    }
}
