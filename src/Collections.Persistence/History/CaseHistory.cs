using System.Text;
using Collections.Decisions.Values;
using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Facts;
using Collections.Engine.Planning;
using Collections.Persistence.Accounts;
using Collections.Persistence.Money;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Runs;
using Collections.Persistence.StateHash;

namespace Collections.Persistence.History;

/// <summary>
/// Reads back why a customer was treated as they were: every step of an account's cases, with the facts that decided
/// it as they were in that run. Parameters of the portfolio are those of the last night's date, not those of each run.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="plans">The plans by id of their version; cases of a version without one have no steps.</param>
/// <param name="parameters">The portfolio's parameters by name.</param>
public sealed class CaseHistory(
    SqliteDatabase database, IReadOnlyDictionary<long, HistoryPlan> plans, IReadOnlyDictionary<string, FeelValue> parameters)
{
    private const string SelectCases = $"""
        SELECT c.id, s.name, v.version, c.opened_on, c.closed_on, c.close_reason, c.opened_run
        FROM collection_case c
        JOIN strategy_version v ON v.tenant_id = {Tenant.Key} AND v.id = c.version_id
        JOIN strategy s ON s.tenant_id = {Tenant.Key} AND s.number = v.strategy_number
        WHERE c.tenant_id = {Tenant.Key} AND c.id >= ?1 AND c.id < ?2 ORDER BY c.opened_run, c.id
        """;

    // Cases that a run had opened which was taken back, and that no other has opened since.
    private static readonly string _selectUnopened = $"""
        SELECT x.case_id, s.name, v.version, x.opened_on, max(d.of_run)
        FROM withdrawal d CROSS JOIN withdrawn_case x ON x.tenant_id = d.tenant_id AND x.run = d.run AND x.case_id >= ?1 AND x.case_id < ?2
        JOIN strategy_version v ON v.tenant_id = d.tenant_id AND v.id = x.version_id
        JOIN strategy s ON s.tenant_id = d.tenant_id AND s.number = v.strategy_number
        WHERE d.tenant_id = {Tenant.Key} AND x.fate = {(int)WithdrawnFate.Unopened}
          AND NOT EXISTS (SELECT 1 FROM collection_case c WHERE c.tenant_id = d.tenant_id AND c.id = x.case_id) GROUP BY x.case_id ORDER BY x.case_id
        """;

    private const string Unopened = "run withdrawn";

    private const string SelectPaths = $"""
        SELECT r.number, r.business_date, r.last_feed, p.steps, j.version_id, f.version, t.version, m."by", m.reason, o.source, o."by", o.reason, k.reference, k.since
        FROM run r CROSS JOIN journal j ON j.tenant_id = {Tenant.Key} AND j.run = r.number AND j.case_id = ?1
        LEFT JOIN path p ON p.tenant_id = {Tenant.Key} AND p.version_id = j.version_id AND p.id = j.path_id
        LEFT JOIN take_on o ON o.tenant_id = {Tenant.Key} AND o.run = r.number
        LEFT JOIN taken_case k ON k.tenant_id = {Tenant.Key} AND k.case_id = j.case_id AND k.run = r.number
        LEFT JOIN migration m ON m.tenant_id = {Tenant.Key} AND m.run = r.number
        LEFT JOIN strategy_version f ON f.tenant_id = {Tenant.Key} AND f.id = m.from_version_id
        LEFT JOIN strategy_version t ON t.tenant_id = {Tenant.Key} AND t.id = m.to_version_id
        WHERE r.tenant_id = {Tenant.Key} AND r.number >= ?2 ORDER BY r.number, j.stage
        """;

    private const string SelectStages = $"""
        SELECT r.number, r.business_date, x.from_stage, x.to_stage, x.age, x.boundary
        FROM stage_passage x JOIN run r ON r.tenant_id = {Tenant.Key} AND r.number = x.run
        WHERE x.tenant_id = {Tenant.Key} AND x.case_id = ?1
        """;

    /// <summary>The history of the account of a reference; null where the portfolio has none.</summary>
    public AccountHistory? Read(string reference, long portfolio = 1)
    {
        using SqliteReader reader = database.OpenReader();
        if (AccountReference.Find(reader, portfolio, Encoding.UTF8.GetBytes(reference)) is not { } account)
            return null;
        FactCatalog catalog = StoredCatalog.Read(reader);
        IReadOnlyList<string> texts = TextCodes.Read(reader);
        var facts = new Dictionary<(long Feed, long Step), FactsThen>();
        IReadOnlyList<StateChange> steps = StateChange.OfCustomer(reader, account >> AccountId.OrdinalBits);
        FactsThen Then(long lastFeed, long run)
        {
            // Runs between which nothing has changed saw the same.
            var key = (lastFeed, steps.Where(step => step.Run >= run).Select(step => step.Number).FirstOrDefault());
            return facts.TryGetValue(key, out FactsThen? known)
                ? known
                : facts[key] = FactsThen.Read(reader, catalog, texts, parameters, account, lastFeed, [.. steps.Where(step => step.Run >= run)]);
        }

        ILookup<long, RecoveredPayment> payments = RecoveredPayment.OfCustomer(reader, account >> AccountId.OrdinalBits);
        return new AccountHistory(account, reference, [.. Cases(reader, texts, account).Select(found => Whole(reader, texts, found, reference, Then, [.. payments[found.Past.Id]]))]);
    }

    /// <summary>
    /// The facts of an account that are known today, or of what a grouping works as one with it, in the order of their names;
    /// empty where there is no such account.
    /// </summary>
    public IReadOnlyList<FactPast> FactsOf(long account, Grouping? grouping = null)
    {
        using SqliteReader reader = database.OpenReader();
        FactCatalog catalog = StoredCatalog.Read(reader);
        Statement find = reader.Prepare($"SELECT 1 FROM account WHERE tenant_id = {Tenant.Key} AND id = ?1");
        find.Bind(1, account);
        bool isThere = find.Step();
        find.Reset();
        if (!isThere)
            return [];
        FactsThen today = FactsThen.Read(reader, catalog, TextCodes.Read(reader), parameters, account, long.MaxValue, []).Grouped(grouping);
        return [.. today.Of(catalog.Definitions.Concat(RateFact.Definitions).Select(fact => fact.Name)).Where(fact => !fact.Value.IsNull)];
    }

    /// <summary>The variables of a case that are set, in the order of its plan; empty where its version has no plan any more.</summary>
    public IReadOnlyList<FactPast> VariablesOf(long caseId, long version)
    {
        if (!plans.TryGetValue(version, out HistoryPlan? plan))
            return [];
        using SqliteReader reader = database.OpenReader();
        return StoredVariables.Of(reader, plan.Plan, TextCodes.Read(reader), caseId);
    }

    /// <summary>The plan of a version; null where it cannot be planned any more.</summary>
    public Plan? PlanOf(long version) => plans.TryGetValue(version, out HistoryPlan? plan) ? plan.Plan : null;

    private static List<StoredCase> Cases(SqliteReader reader, IReadOnlyList<string> texts, long account)
    {
        Statement select = reader.Prepare(SelectCases);
        select.Bind(1, account << CaseId.SubjectShift);
        select.Bind(2, (account + 1) << CaseId.SubjectShift);
        var cases = new List<StoredCase>();
        while (select.Step())
        {
            var past = new CasePast(
                select.ColumnLong(0),
                select.Text(1)!,
                select.ColumnInt(2),
                (int)(select.ColumnLong(0) & CaseId.MaxEpisode),
                DateOnly.FromDayNumber(select.ColumnInt(3)),
                select.IsNull(4) ? null : DateOnly.FromDayNumber(select.ColumnInt(4)),
                select.IsNull(5) ? null : texts[select.ColumnInt(5)],
                []);
            cases.Add(new StoredCase(past, select.ColumnLong(6)));
        }

        Statement unopened = reader.Prepare(_selectUnopened);
        unopened.Bind(1, account << CaseId.SubjectShift);
        unopened.Bind(2, (account + 1) << CaseId.SubjectShift);
        while (unopened.Step())
        {
            long id = unopened.ColumnLong(0);
            var opened = DateOnly.FromDayNumber(unopened.ColumnInt(3));
            cases.Add(new StoredCase(new CasePast(id, unopened.Text(1)!, unopened.ColumnInt(2), (int)(id & CaseId.MaxEpisode), opened, opened, Unopened, []), unopened.ColumnLong(4)));
        }

        return cases;
    }

    private CasePast Whole(SqliteReader reader, IReadOnlyList<string> texts, StoredCase found, string reference, Func<long, long, FactsThen> then, IReadOnlyList<RecoveredPayment> payments)
    {
        var runs = new SortedDictionary<long, RunPast>();
        foreach (RunPast run in Runs(reader, texts, found, reference, then))
            runs.Add(run.Run, run);
        foreach (CurePast cure in CurePast.Read(reader, found.Past.Id, found.OpenedRun, payments))
        {
            runs[cure.Run] = (runs.GetValueOrDefault(cure.Run) ?? new RunPast(cure.Run, cure.On, [])) with { Cure = cure };
            if (cure is { ReopenedRun: { } again, ReopenedOn: { } date })
                runs[again] = (runs.GetValueOrDefault(again) ?? new RunPast(again, date, [])) with { IsReopened = true };
        }

        return found.Past with { Runs = [.. runs.Values], Recovered = MoneyPast.Sums(payments), Calls = CallPast.Of(reader, found.Past.Id), Dialled = DialledPast.Of(reader, found.Past.Id), ClosedNumbers = ClosedNumberPast.Of(reader, found.Past.Id) };
    }

    private List<RunPast> Runs(SqliteReader reader, IReadOnlyList<string> texts, StoredCase found, string reference, Func<long, long, FactsThen> then)
    {
        TakenBack taken = TakenBack.Read(reader, found.Past.Id);
        found = found with { OpenedRun = taken.First(found.OpenedRun) };
        var reading = new StepReading(StoredEffects.Read(reader, texts, found.Past.Id, found.OpenedRun, taken), reference);
        long before = 0;
        SortedDictionary<long, RunPast> runs = Passages(reader, texts, found.Past.Id, taken);
        foreach (var stages in Ways(reader, found).GroupBy(way => (way.Run, way.Date, way.LastFeed)))
        {
            FactsThen facts = then(stages.Key.LastFeed, stages.Key.Run).With(OverrideReading.Then(reader, stages.Key.Run, found.Past.Id >> CaseId.SubjectShift));
            WithdrawnPast? withdrawn = taken.Of(stages.Key.Run);
            reading.Begin(stages.Key.Run, DateOnly.FromDayNumber(stages.Key.Date), withdrawn?.Run ?? 0, taken.From(before, stages.Key.Run));
            before = stages.Key.Run;
            List<StepPast> steps = [.. stages.SelectMany(way => plans.TryGetValue(way.Version, out HistoryPlan? plan) ? Steps(reading, plan, way, facts.Grouped(plan.Plan.Grouping)) : [])];
            MigrationPast? migration = stages.Select(way => way.Migration).FirstOrDefault(wanted => wanted is not null);
            if (steps.Count > 0 || migration is not null)
                runs[stages.Key.Run] = new RunPast(stages.Key.Run, DateOnly.FromDayNumber(stages.Key.Date), steps) { Migration = migration, TakenOn = stages.Select(way => way.Taken).FirstOrDefault(wanted => wanted is not null), Stage = runs.GetValueOrDefault(stages.Key.Run)?.Stage, Withdrawn = withdrawn };
        }

        return [.. runs.Values];
    }

    /// <summary>The runs in which the case came to another stage by its age, without what else they did.</summary>
    private static SortedDictionary<long, RunPast> Passages(SqliteReader reader, IReadOnlyList<string> texts, long caseId, TakenBack taken)
    {
        string? Text(Statement row, int column) => row.IsNull(column) ? null : texts[row.ColumnInt(column)];
        Statement select = reader.Prepare(SelectStages);
        select.Bind(1, caseId);
        var runs = new SortedDictionary<long, RunPast>();
        while (select.Step())
        {
            var passage = new StagePast(Text(select, 2), Text(select, 3), select.ColumnInt(4), select.ColumnInt(5));
            runs.Add(select.ColumnLong(0), new RunPast(select.ColumnLong(0), DateOnly.FromDayNumber(select.ColumnInt(1)), []) { Stage = passage, Withdrawn = taken.Of(select.ColumnLong(0)) });
        }

        return runs;
    }

    private static IEnumerable<StepPast> Steps(StepReading reading, HistoryPlan plan, Way way, FactsThen facts) => way.Steps.Select((step, place) => reading.Read(plan, step, facts) with { Cell = CellPast.Of(plan, way.Steps, place) });

    private static List<Way> Ways(SqliteReader reader, StoredCase found)
    {
        Statement select = reader.Prepare(SelectPaths);
        select.Bind(1, found.Past.Id);
        select.Bind(2, found.OpenedRun);
        var ways = new List<Way>();
        while (select.Step())
        {
            MigrationPast? migration = select.IsNull(5) ? null : new MigrationPast(select.ColumnInt(5), select.ColumnInt(6), select.Text(7)!, select.Text(8)!);
            TakenPast? taken = select.IsNull(9) ? null : new TakenPast(select.Text(9)!, select.Text(10)!, select.Text(11)!, select.Text(12), select.IsNull(13) ? null : DateOnly.FromDayNumber(select.ColumnInt(13)));
            ways.Add(new Way(select.ColumnLong(0), select.ColumnInt(1), select.ColumnLong(2), PathSteps.Decode(select.Bytes(3)), select.ColumnLong(4), migration) { Taken = taken });
        }

        return ways;
    }

    private sealed record StoredCase(CasePast Past, long OpenedRun);

    /// <summary>The way of a case in one stage of a run, in the version that it had then.</summary>
    private sealed record Way(long Run, int Date, long LastFeed, IReadOnlyList<int> Steps, long Version, MigrationPast? Migration)
    {
        public TakenPast? Taken { get; init; }
    }
}
