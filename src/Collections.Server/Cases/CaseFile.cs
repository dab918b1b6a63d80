using System.Globalization;
using Collections.Decisions.Values;
using Collections.Domain.Cases;
using Collections.Domain.Effects;
using Collections.Engine.Runs;
using Collections.Persistence.Cases;
using Collections.Persistence.History;
using Collections.Persistence.Messages;
using Collections.Persistence.Money;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Server.Histories;
using Collections.Server.Holds;
using Collections.Server.Objects;
using Collections.Server.Offers;
using Collections.Server.Overrides;
using Collections.Server.Incidents;
using Collections.Server.Promises;
using Collections.Server.Rates;
using Collections.Server.Scheduling;
using Collections.Server.Web;

namespace Collections.Server.Cases;

/// <summary>Puts together all that is known of one case.</summary>
internal sealed class CaseFile(SqliteDatabase database, KeptHistory histories, HoldList holds, OverrideList overrides, HomeRates rates, OfferList offers, ObjectList objects)
{
    private static readonly string SelectVersion = $"""
        SELECT c.version_id, u.name, c.level, g.name, c.held_since FROM collection_case c LEFT JOIN customer u ON u.tenant_id = 1 AND u.id = c.id >> {CaseId.CustomerShift}
        LEFT JOIN strategy g ON g.tenant_id = 1 AND g.number = c.governed_by
        WHERE c.tenant_id = 1 AND c.id = ?1
        """;

    private const string SelectMessages = """
        SELECT r.business_date, o.channel, t.text, o.state, o.reason, o.wrong_run, o.earliest, o.earliest_minute, r.number, o.seq
        FROM run r CROSS JOIN outbox o ON o.tenant_id = 1 AND o.run = r.number AND o.case_id = ?1
        LEFT JOIN text_code t ON t.tenant_id = 1 AND t.code = o.template
        WHERE r.tenant_id = 1 AND r.number >= min((SELECT opened_run FROM collection_case WHERE tenant_id = 1 AND id = ?1), coalesce((
          SELECT min(d.of_run) FROM withdrawal d CROSS JOIN withdrawn_case x ON x.tenant_id = 1 AND x.run = d.run AND x.case_id = ?1 WHERE d.tenant_id = 1), 9e18)) ORDER BY r.number, o.seq
        """;

    private const string SelectTasks = """
        SELECT k.seq, t.text, q.text, k.state, r.business_date, k.due, k.outcome FROM task k
        JOIN run r ON r.tenant_id = 1 AND r.number = k.run
        LEFT JOIN text_code t ON t.tenant_id = 1 AND t.code = k.title
        LEFT JOIN text_code q ON q.tenant_id = 1 AND q.code = k.queue
        WHERE k.tenant_id = 1 AND k.case_id = ?1 ORDER BY k.seq
        """;

    /// <summary>The case of a number; null where there is none.</summary>
    /// <param name="id">The number.</param>
    /// <param name="companies">Text codes of the companies whose debts alone are seen, a JSON list: what is held or ordered for the whole customer at the account of another company is told without its words. Null for all.</param>
    public CaseDetail? Read(long id, string? companies = null)
    {
        var history = histories.Get();
        using var reader = database.OpenReader();
        if (new CaseRows(reader, history).Read(id) is not { } row) return null;
        var select = reader.Prepare(SelectVersion);
        select.Bind(1, id);
        select.Step();
        var (version, name, level, governor) = (select.ColumnLong(0), select.Text(1), (CaseLevel)select.ColumnInt(2), select.Text(3));
        DateOnly? heldSince = select.IsNull(4) ? null : DateOnly.FromDayNumber((int)(select.ColumnLong(4) / RunClock.Day));
        select.Reset();
        var runs = RunsOf(history.Read(row.Account), id);
        var now = rates.Now(reader);
        var facts = history.FactsOf(id >> CaseId.SubjectShift, history.PlanOf(version)?.Grouping);
        return new CaseDetail(level == CaseLevel.Account ? row : Grouped(row, facts))
        {
            CustomerName = name,
            Level = history.PlanOf(version)?.Grouping?.Level ?? CaseLevelText.Of(level),
            GovernedBy = governor,
            HeldSince = heldSince,
            Holds = holds.Of(reader, id, level, companies),
            Overrides = overrides.Of(reader, id, level, companies),
            Arms = CaseMarks.Arms(reader, id),
            Refusals = CaseMarks.Refusals(reader, id),
            Accounts = CaseAccounts.Of(reader, id >> CaseId.SubjectShift, level, now),
            Facts = Named(facts),
            Variables = Named(history.VariablesOf(id, version)),
            Steps = [.. runs.SelectMany(run => run.Steps.Select(step => Step(run, step)))],
            Changes = [.. runs.Where(run => run.Migration is not null).Select(run => Change(run.BusinessDate, run.Migration!))],
            Stages = [.. runs.Where(run => run.Stage is not null).Select(run => Stage(run.BusinessDate, run.Stage!))],
            Cures = [.. runs.Select(run => run.Cure).OfType<CurePast>().Select(Cure)],
            Recovered = Recovered(reader, id),
            Incidents = IncidentList.Of(reader, history, id),
            Messages = Messages(reader, id),
            Tasks = Tasks(reader, id),
            Calls = [.. CallPast.Of(reader, id).Select(call => new CaseCall(call.On, call.By, call.State.ToString(), call.Reason, call.Attempts))],
            Promises = PromiseList.Of(reader, id, now),
            Offers = offers.Of(reader, id),
            Objects = objects.Of(reader, id),
            Relations = CaseRelations.Of(reader, id >> CaseId.SubjectShift, level),
        };
    }

    /// <summary>The figures of all accounts, and not of the one at which the case stands.</summary>
    private static CaseRow Grouped(CaseRow row, IReadOnlyList<FactPast> facts)
    {
        decimal? Number(string name) => facts.FirstOrDefault(fact => fact.Name == name)?.Value is NumberValue number && decimal.TryParse(FeelLiteral.Write(number), CultureInfo.InvariantCulture, out var value) ? value : null;
        return row with { DaysPastDue = (long?)Number("days past due"), TotalDue = Number("total due") is { } due ? MoneyText.Of(due) : null };
    }

    /// <summary>The case as lists show it; null where there is none.</summary>
    public CaseRow? Row(long id)
    {
        using var reader = database.OpenReader();
        return new CaseRows(reader, histories.Get()).Read(id);
    }

    private static List<RunPast> RunsOf(AccountHistory? past, long id) => [.. past?.Cases.Where(found => found.Id == id).SelectMany(found => found.Runs) ?? []];

    private static CaseChange Change(DateOnly date, MigrationPast migration) => new(date, migration.FromVersion, migration.ToVersion, migration.By, migration.Reason);

    private static CaseStage Stage(DateOnly date, StagePast stage) => new(date, stage.From, stage.To, stage.Days, stage.Boundary);

    private static CaseCure Cure(CurePast cure) =>
        new(cure.On, cure.Reason, cure.ValueDate, cure.LastContact is { } contact ? new CaseContact(contact.Channel, contact.Template, contact.On) : null, cure.Into, cure.ReopenedOn);

    private static List<CaseRecovery> Recovered(SqliteReader reader, long id) =>
    [
        .. RecoveredPayment.Of(reader, id).GroupBy(payment => (payment.Currency, payment.Collector))
            .OrderBy(group => group.Key.Currency, StringComparer.Ordinal).ThenBy(group => group.Key.Collector, StringComparer.Ordinal)
            .Select(group => new CaseRecovery(group.Key.Currency, group.Key.Collector, MoneyText.Of(group.Sum(payment => payment.Amount)), group.Count())),
    ];

    /// <summary>A step as the page of a case tells it.</summary>
    public static CaseStep Step(RunPast run, StepPast step) =>
        new(run.BusinessDate, step.ElementId, step.Name, step.Kind, step.Rule > 0 ? step.Rule : null, Why(step), Named(step.Facts), step.Cell is { } cell ? new CaseCell(cell.Name, cell.Fate) : null) { Withdrawn = run.Withdrawn?.Reason, Reason = step.Reason, State = StateOf(step) };

    private static CaseObjectState? StateOf(StepPast step) =>
        step.Effects.FirstOrDefault(effect => effect.Kind is EffectPast.ObjectState or EffectPast.ObjectField) is { } set ? new CaseObjectState(set.What, set.By, set.Reason) { Field = set.Field?.Name } : null;

    private static string? Why(StepPast step)
    {
        var facts = string.Join(", ", step.Facts.Select(fact => $"{fact.Name} = {FeelLiteral.Write(fact.Value)}"));
        var reason = step.Reason ?? (step.Rule == 0 ? null : step.Cell is { } cell ? cell.Words : string.Create(CultureInfo.InvariantCulture, $"rule {step.Rule} of the table matched"));
        return (reason, facts) switch
        {
            (null, "") => null,
            (null, _) => $"because {facts}",
            (_, "") => reason,
            _ => $"{reason}, because {facts}",
        };
    }

    private static List<CaseMessage> Messages(SqliteReader reader, long id)
    {
        var select = reader.Prepare(SelectMessages);
        select.Bind(1, id);
        var messages = new List<CaseMessage>();
        while (select.Step())
        {
            messages.Add(new CaseMessage(DateOnly.FromDayNumber(select.ColumnInt(0)), MessageChannelText.Of((MessageChannel)select.ColumnInt(1)), select.Text(2) ?? "", ((OutboxState)select.ColumnInt(3)).ToString(), select.Text(4))
            {
                IsWrong = !select.IsNull(5),
                From = select.IsNull(6) ? null : DateOnly.FromDayNumber(select.ColumnInt(6)),
                Hour = select.IsNull(7) ? null : ScheduleContent.Text(select.ColumnInt(7)),
                Key = MessageReference.Of(select.ColumnLong(8), select.ColumnInt(9)),
            });
        }
        return messages;
    }

    private static List<CaseTask> Tasks(SqliteReader reader, long id)
    {
        var select = reader.Prepare(SelectTasks);
        select.Bind(1, id);
        var tasks = new List<CaseTask>();
        while (select.Step())
        {
            tasks.Add(new CaseTask(
                string.Create(CultureInfo.InvariantCulture, $"{id}-{select.ColumnInt(0)}"), select.Text(1) ?? "", select.Text(2), ((TaskState)select.ColumnInt(3)).ToString(),
                DateOnly.FromDayNumber(select.ColumnInt(4)), select.IsNull(5) ? null : DateOnly.FromDayNumber(select.ColumnInt(5)), select.Text(6)));
        }
        return tasks;
    }

    private static List<NamedValue> Named(IEnumerable<FactPast> facts) => [.. facts.Select(fact => new NamedValue(fact.Name, FeelLiteral.Text(fact.Value)))];
}
