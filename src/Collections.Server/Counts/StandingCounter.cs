using System.Collections.Concurrent;
using System.Globalization;
using Collections.Domain.Cases;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Runs;
using Collections.Persistence.Strategies;

namespace Collections.Server.Counts;

/// <summary>
/// Counts where open cases stand in one pass over tokens, as grouping a million rows would sort them; beside the cases
/// only where a strategy has several versions, or some cases are meant. Cases move by commits of runs: between two of them a count stays true.
/// </summary>
internal sealed class StandingCounter
{
    private static readonly string SelectCommits = $"""
        SELECT (SELECT max(number) FROM run WHERE tenant_id = 1) || '.' || count(*) || '.' || coalesce(sum(p.run), 0) FROM run_part p
        WHERE p.tenant_id = 1 AND p.state <> {(int)PartState.Planned} AND p.run IN (
          SELECT number FROM run WHERE tenant_id = 1 AND (state = {(int)RunState.Started} OR number = (SELECT max(number) FROM run WHERE tenant_id = 1)))
        """;

    private static readonly string SelectOthers = $"SELECT count(*) FROM strategy_version WHERE tenant_id = 1 AND strategy_number = ?1 AND id <> ?2 AND status <> {(int)StrategyStatus.Draft}";

    private static readonly string SelectCases = $"""
        SELECT c.id FROM collection_case c
        WHERE c.tenant_id = 1 AND c.version_id = ?1 AND c.state = {(int)Persistence.Cases.CaseState.Open} AND ?2 IN (c.segment, {CountScope.Any})
        """;

    private static readonly string OfBand = $" AND {AmountBands.IsDue(3, 4)}";

    private static readonly string SelectTokens = $"""
        SELECT case_id, node FROM token WHERE tenant_id = 1 AND flow > {TokenTable.FlowOfListening} AND (case_id >> {CaseId.EpisodeBits}) & {CaseId.MaxStrategy} = ?1 ORDER BY case_id
        """;

    private readonly ConcurrentDictionary<(long Version, CountScope Scope), (string Commits, SortedDictionary<int, long> Nodes)> known = [];

    /// <summary>The nodes of a version at which the cases of a scope stand, in the order of the plan. The band is of what is due today.</summary>
    public IReadOnlyList<StandingCount> Count(SqliteReader reader, CountedVersion counted, CountScope scope)
    {
        if (scope.Segment == CountScope.Unknown) return [];
        var commits = reader.Text(SelectCommits) ?? string.Empty;
        // What is due changes with every file, which no run commits: it is asked again.
        if (!known.TryGetValue((counted.Id, scope), out var found) || found.Commits != commits || scope.Band != CountScope.Any)
            known[(counted.Id, scope)] = found = (commits, !scope.IsAll || HasOthers(reader, counted) ? CountBesideCases(reader, counted, scope) : CountTokens(reader, counted));
        return [.. found.Nodes.Where(node => counted.ElementOf(node.Key) is not null).Select(node => new StandingCount(counted.ElementOf(node.Key)!, node.Value))];
    }

    private static bool HasOthers(SqliteReader reader, CountedVersion counted)
    {
        var select = reader.Prepare(SelectOthers);
        select.Bind(1, counted.Strategy.Number);
        select.Bind(2, counted.Id);
        return select.Scalar() > 0;
    }

    private static SortedDictionary<int, long> CountTokens(SqliteReader reader, CountedVersion counted)
    {
        var nodes = new NodesOfCases();
        var tokens = Tokens(reader, counted);
        while (tokens.Step()) nodes.Add(tokens.ColumnLong(0), tokens.ColumnInt(1));
        tokens.Reset();
        return nodes.Counts;
    }

    private static SortedDictionary<int, long> CountBesideCases(SqliteReader reader, CountedVersion counted, CountScope scope)
    {
        var nodes = new NodesOfCases();
        var cases = Cases(reader, counted, scope);
        var tokens = Tokens(reader, counted);
        var isLeft = tokens.Step();
        while (isLeft && cases.Step())
        {
            var id = cases.ColumnLong(0);
            while (isLeft && tokens.ColumnLong(0) < id) isLeft = tokens.Step();
            for (; isLeft && tokens.ColumnLong(0) == id; isLeft = tokens.Step()) nodes.Add(id, tokens.ColumnInt(1));
        }
        cases.Reset();
        tokens.Reset();
        return nodes.Counts;
    }

    private static Statement Cases(SqliteReader reader, CountedVersion counted, CountScope scope)
    {
        var cases = reader.Prepare($"{SelectCases}{(scope.Band == CountScope.Any ? "" : OfBand)} ORDER BY c.id");
        cases.Bind(1, counted.Id);
        cases.Bind(2, scope.Segment);
        if (scope.Band == CountScope.Any) return cases;
        var (least, most) = AmountBands.Of(scope.Band);
        cases.Bind(3, least);
        cases.Bind(4, most);
        return cases;
    }

    private static Statement Tokens(SqliteReader reader, CountedVersion counted)
    {
        var tokens = reader.Prepare(SelectTokens);
        tokens.Bind(1, counted.Strategy.Number);
        return tokens;
    }

    /// <summary>Counts each case once at each node; cases come one after the other.</summary>
    private sealed class NodesOfCases
    {
        private readonly List<int> ofCase = [];
        private long last;

        public SortedDictionary<int, long> Counts { get; } = [];

        public void Add(long id, int node)
        {
            if (id != last) ofCase.Clear();
            last = id;
            if (ofCase.Contains(node)) return;
            ofCase.Add(node);
            Counts[node] = Counts.GetValueOrDefault(node) + 1;
        }
    }
}
