using System.Globalization;
using Collections.Domain.Cases;
using Collections.Engine.VersionChanges;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Strategies;

namespace Collections.Server.VersionChanges;

/// <summary>Counts the open cases of a version by where their tokens stand, in one pass over cases and tokens: of a million cases few shapes differ.</summary>
internal static class ShapeCounter
{
    private const int MostSamples = 5;

    private static readonly string SelectCases = $"SELECT id, governed_by FROM collection_case WHERE tenant_id = 1 AND version_id = ?1 AND state = {(int)Persistence.Cases.CaseState.Open} ORDER BY id";

    private static readonly string SelectTokens = $"""
        SELECT case_id, seq, scope, node, flow FROM token WHERE tenant_id = 1 AND (case_id >> {CaseId.EpisodeBits}) & {CaseId.MaxStrategy} = ?1 ORDER BY case_id, seq
        """;

    public static IReadOnlyCollection<CountedShape> Count(SqliteReader reader, StrategyVersion version)
    {
        var counted = new Dictionary<string, CountedShape>(StringComparer.Ordinal);
        var known = counted.GetAlternateLookup<ReadOnlySpan<char>>();
        var (cases, tokens) = (reader.Prepare(SelectCases), reader.Prepare(SelectTokens));
        cases.Bind(1, version.Id);
        tokens.Bind(1, version.StrategyNumber);
        var shape = new CaseShape();
        var isLeft = tokens.Step();
        while (cases.Step())
        {
            var id = cases.ColumnLong(0);
            shape.Clear(isGoverned: !cases.IsNull(1));
            while (isLeft && tokens.ColumnLong(0) < id) isLeft = tokens.Step();
            for (; isLeft && tokens.ColumnLong(0) == id; isLeft = tokens.Step()) Add(shape, tokens);
            if (!known.TryGetValue(shape.Key, out var found)) counted[shape.Key.ToString()] = found = new CountedShape(shape.Tokens, shape.IsGoverned);
            found.Add(id);
        }
        cases.Reset();
        tokens.Reset();
        return counted.Values;
    }

    private static void Add(CaseShape shape, Statement token) => shape.Add(token.ColumnInt(1), token.ColumnInt(2), token.ColumnInt(3), token.ColumnInt(4));

    /// <summary>A shape, and the cases that have it.</summary>
    internal sealed class CountedShape(IReadOnlyList<ShapeToken> tokens, bool isGoverned)
    {
        private readonly List<string> sample = [];

        public IReadOnlyList<ShapeToken> Tokens { get; } = [.. tokens];

        public bool IsGoverned => isGoverned;

        public long Cases { get; private set; }

        public IReadOnlyList<string> Sample => sample;

        public void Add(long id)
        {
            Cases++;
            if (sample.Count < MostSamples) sample.Add(id.ToString(CultureInfo.InvariantCulture));
        }
    }
}
