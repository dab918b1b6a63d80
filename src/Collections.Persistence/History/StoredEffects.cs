using System.Text;
using Collections.Decisions.Values;
using Collections.Domain.Effects;
using Collections.Domain.Facts;
using Collections.Persistence.Cases;
using Collections.Persistence.Messages;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.History;

/// <summary>The messages and tasks of a case, and the states that it gave its object, by the number of the visit that decided them.</summary>
internal static class StoredEffects
{
    private const string SelectMessages = $"""
        SELECT o.seq, o.template, o.channel, o.earliest, o.state, o.parameters, o.reason, o.run, o.earliest_minute
        FROM run r CROSS JOIN outbox o ON o.tenant_id = {Tenant.Key} AND o.run = r.number AND o.case_id = ?1
        WHERE r.tenant_id = {Tenant.Key} AND r.number >= ?2 ORDER BY o.seq
        """;

    private const string SelectTasks = $"""
        SELECT seq, title, queue, due, state, form, outcome, run FROM task WHERE tenant_id = {Tenant.Key} AND case_id = ?1 ORDER BY seq
        """;

    private const string SelectRefusals = $"SELECT seq, reason, run FROM refused_step WHERE tenant_id = {Tenant.Key} AND case_id = ?1 ORDER BY seq";

    private const string SelectStates = $"""
        SELECT seq, state, from_state, reason, run, since, fact FROM object_step WHERE tenant_id = {Tenant.Key} AND case_id = ?1 ORDER BY seq
        """;

    private static readonly string _selectWithdrawnTasks = $"""
        SELECT seq, title, queue, due, {(int)TaskState.Withdrawn}, form, NULL, made_run FROM withdrawn_task WHERE tenant_id = {Tenant.Key} AND case_id = ?1 ORDER BY seq
        """;

    /// <summary>By the withdrawal that has taken their run back, 0 where it stands, and the number of the visit.</summary>
    public static ILookup<(long Withdrawal, int Seq), EffectPast> Read(SqliteReader reader, IReadOnlyList<string> texts, long caseId, long openedRun, TakenBack taken)
    {
        var effects = new List<(long Run, int Seq, EffectPast Effect)>();
        Statement messages = reader.Prepare(SelectMessages);
        messages.Bind(1, caseId);
        messages.Bind(2, openedRun);
        while (messages.Step())
            effects.Add((messages.ColumnLong(7), messages.ColumnInt(0), Message(messages, texts)));
        foreach (string sql in (ReadOnlySpan<string>)[SelectTasks, _selectWithdrawnTasks])
        {
            Statement tasks = reader.Prepare(sql);
            tasks.Bind(1, caseId);
            while (tasks.Step())
                effects.Add((tasks.ColumnLong(7), tasks.ColumnInt(0), Task(tasks, texts)));
        }

        Statement refusals = reader.Prepare(SelectRefusals);
        refusals.Bind(1, caseId);
        while (refusals.Step())
            effects.Add((refusals.ColumnLong(2), refusals.ColumnInt(0), new EffectPast("withheld", refusals.Text(1)!, null, null, "Refused", null)));
        Statement states = reader.Prepare(SelectStates);
        states.Bind(1, caseId);
        FactCatalog? catalog = null;
        while (states.Step())
        {
            if (!states.IsNull(6))
            {
                effects.Add((states.ColumnLong(4), states.ColumnInt(0), Field(states, (catalog ??= StoredCatalog.Read(reader)).Definitions[Fact.BuiltInCount + states.ColumnInt(6)], texts)));
                continue;
            }

            effects.Add((states.ColumnLong(4), states.ColumnInt(0), new EffectPast(
                EffectPast.ObjectState, texts[states.ColumnInt(1)], states.IsNull(2) ? null : texts[states.ColumnInt(2)], DateAt(states, 5), "Set", null, states.Text(3))));
        }

        return effects.ToLookup(effect => (taken.Of(effect.Run)?.Run ?? 0, effect.Seq), effect => effect.Effect);
    }

    private static EffectPast Field(Statement row, FactDefinition fact, IReadOnlyList<string> texts)
    {
        FeelValue value = FactsThen.Value(fact, row.ColumnLong(1), texts);
        return new EffectPast(
            EffectPast.ObjectField, FeelLiteral.Write(value), row.IsNull(2) ? null : FeelLiteral.Write(FactsThen.Value(fact, row.ColumnLong(2), texts)), null, "Set", null, row.Text(3))
        {
            Field = new FactPast(fact.Name, value),
        };
    }

    private static EffectPast Message(Statement row, IReadOnlyList<string> texts) => new(
        "message",
        texts[row.ColumnInt(1)],
        ((MessageChannel)row.ColumnInt(2)).ToString(),
        DateAt(row, 3),
        ((OutboxState)row.ColumnInt(4)).ToString(),
        row.IsNull(5) ? null : Encoding.UTF8.GetString(row.Bytes(5)),
        row.Text(6))
    {
        Hour = row.IsNull(8) ? null : TimeOnly.MinValue.AddMinutes(row.ColumnInt(8)),
    };

    private static EffectPast Task(Statement row, IReadOnlyList<string> texts) => new(
        "task",
        texts[row.ColumnInt(1)],
        row.IsNull(2) ? null : texts[row.ColumnInt(2)],
        DateAt(row, 3),
        ((TaskState)row.ColumnInt(4)).ToString(),
        row.Text(5),
        Outcome: row.Text(6));

    private static DateOnly? DateAt(Statement row, int column) =>
        row.IsNull(column) ? null : DateOnly.FromDayNumber(row.ColumnInt(column));
}
