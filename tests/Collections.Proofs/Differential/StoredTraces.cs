using System.Text;
using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Domain.Cases;
using Collections.Engine.Batches;
using Collections.Engine.Planning;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.StateHash;
using Collections.Testing.Reference;

namespace Collections.Proofs.Differential;

/// <summary>What a database holds of the accounts of a trial: read once, as rows by account.</summary>
internal sealed class StoredTraces
{
    private const int EpisodeMask = 2047;
    private readonly ILookup<long, (int Episode, string? Outcome, byte[] Variables, string?[] Columns)> cases;
    private readonly ILookup<long, (int Node, int Seq, int Scope, DateTime? Due)> tokens;
    private readonly ILookup<long, string> steps;
    private readonly ILookup<long, (int Episode, int Seq, string Told)> effects;
    private readonly ILookup<long, string> incidents;
    private readonly Plan plan;
    private readonly TextPool pool;

    public StoredTraces(SqliteReader reader, Plan plan, TextPool pool)
    {
        (this.plan, this.pool) = (plan, pool);
        var texts = TextCodes.Read(reader);
        cases = Rows(
            reader,
            $"SELECT id, state, close_reason, variables, {string.Join(", ", Plan.CommonVariables)} FROM collection_case ORDER BY id",
            row => (EpisodeOf(row), row.ColumnInt(1) == 0 ? null : texts[row.ColumnInt(2)], row.Bytes(3).ToArray(), Plan.CommonVariables.Select((_, place) => row.IsNull(4 + place) ? null : texts[row.ColumnInt(4 + place)]).ToArray()));
        tokens = Rows(
            reader,
            "SELECT case_id, node, seq, scope, due FROM token ORDER BY case_id, seq",
            row => (row.ColumnInt(1), row.ColumnInt(2), row.ColumnInt(3), row.IsNull(4) ? (DateTime?)null : new DateTime(row.ColumnLong(4) * TimeSpan.TicksPerMillisecond)));
        steps = Rows(
            reader,
            $"SELECT j.case_id, p.steps FROM journal j JOIN path p ON p.version_id = {ModelRuns.Version} AND p.id = j.path_id ORDER BY j.run, j.stage, j.case_id",
            row => string.Join(' ', PathSteps.Decode(row.Bytes(1)).Where(step => PathTrie.RuleOf(step) == 0).Select(step => plan.Elements[PathTrie.ElementOf(step)])));
        effects = Rows(
            reader,
            "SELECT case_id, seq, node, parameters, state = 5 FROM outbox",
            row => (EpisodeOf(row), row.ColumnInt(1), $"{plan.Nodes[row.ColumnInt(2)].ElementId}:{Encoding.UTF8.GetString(row.Bytes(3))}{(row.ColumnInt(4) == 1 ? AccountTrace.Withdrawn : "")}"));
        incidents = Rows(reader, "SELECT case_id, node, code FROM incident", row => $"{plan.Nodes[row.ColumnInt(1)].ElementId}:{row.Text(2)}");
    }

    /// <summary>What became of an account.</summary>
    public string Of(string name, long account)
    {
        var trace = new AccountTrace(name) { Path = steps[account], Effects = effects[account], Incidents = incidents[account] };
        foreach (var (_, outcome, variables, columns) in cases[account]) trace.AddCase(outcome, Variables(variables).Concat(Common(columns)).OrderBy(variable => variable.Key, StringComparer.Ordinal));
        foreach (var (node, seq, scope, due) in tokens[account]) trace.AddToken(plan.Nodes[node].ElementId, seq, scope, due);
        return trace.ToString();
    }

    private static int EpisodeOf(Statement row) => (int)(row.ColumnLong(0) & EpisodeMask);

    private static ILookup<long, T> Rows<T>(SqliteReader reader, string sql, Func<Statement, T> read)
    {
        var rows = new List<(long Account, T Row)>();
        var statement = reader.Prepare(sql);
        while (statement.Step()) rows.Add((statement.ColumnLong(0) >> CaseId.SubjectShift, read(statement)));
        statement.Reset();
        return rows.ToLookup(row => row.Account, row => row.Row);
    }

    /// <summary>What every case may have stands in columns of its own.</summary>
    private static IEnumerable<KeyValuePair<string, FeelValue>> Common(string?[] columns) =>
        Plan.CommonVariables.Zip(columns).Where(column => column.Second is not null).Select(column => KeyValuePair.Create(column.First, FeelValue.Of(column.Second!)));

    private IEnumerable<KeyValuePair<string, FeelValue>> Variables(byte[] stored)
    {
        var batch = new PartBatch([new PlanRun(plan)], RandomScenario.Facts, plan.UsedFacts, pool);
        new VariableBlob().Read(stored, batch.Plans[0], 0);
        return plan.Variables
            .Select(variable => KeyValuePair.Create(variable.Name, batch.Plans[0].Variable(variable.Slot).Read(0)))
            .Where(variable => !variable.Value.IsNull)
            .ToList();
    }
}
