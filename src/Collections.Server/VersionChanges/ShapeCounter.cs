using System.Globalization;
using Collections.Domain.Cases;
using Collections.Engine.VersionChanges;
using Collections.Persistence.History;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.StateHash;
using Collections.Persistence.Strategies;

namespace Collections.Server.VersionChanges;

/// <summary>
/// Counts the open cases of a version by where their tokens stand and by the variable that the new version cannot hold, in
/// one pass over cases and tokens: of a million cases few shapes differ.
/// </summary>
internal static class ShapeCounter
{
    private const int MostSamples = 5;

    private static readonly string SelectCases = $"SELECT id, governed_by, {StoredVariables.Columns} FROM collection_case WHERE tenant_id = 1 AND version_id = ?1 AND state = {(int)Persistence.Cases.CaseState.Open} ORDER BY id";

    private static readonly string SelectTokens = $"""
        SELECT case_id, seq, scope, node, flow FROM token WHERE tenant_id = 1 AND (case_id >> {CaseId.EpisodeBits}) & {CaseId.MaxStrategy} = ?1 ORDER BY case_id, seq
        """;

    /// <summary>Counts the cases that are meant, all where <paramref name="meant"/> is null, and how many others there are.</summary>
    public static (IReadOnlyCollection<CountedShape> Shapes, long Others) Count(SqliteReader reader, StrategyVersion version, MigrationPlan plan, IReadOnlySet<long>? meant)
    {
        var others = 0L;
        var counted = new CountedShapes();
        var values = HeldValues.Of(plan, () => TextCodes.Read(reader));
        var (cases, tokens) = (reader.Prepare(SelectCases), reader.Prepare(SelectTokens));
        cases.Bind(1, version.Id);
        tokens.Bind(1, version.StrategyNumber);
        var shape = new CaseShape();
        var isLeft = tokens.Step();
        while (cases.Step())
        {
            var id = cases.ColumnLong(0);
            if (meant is not null && !meant.Contains(id))
            {
                others++;
                continue;
            }
            shape.Clear(isGoverned: !cases.IsNull(1));
            while (isLeft && tokens.ColumnLong(0) < id) isLeft = tokens.Step();
            for (; isLeft && tokens.ColumnLong(0) == id; isLeft = tokens.Step()) Add(shape, tokens);
            counted.Of(shape, values?.Misfit(cases, 2)).Add(id);
        }
        cases.Reset();
        tokens.Reset();
        return (counted.All, others);
    }

    private static void Add(CaseShape shape, Statement token) => shape.Add(token.ColumnInt(1), token.ColumnInt(2), token.ColumnInt(3), token.ColumnInt(4));

    private sealed class CountedShapes
    {
        private readonly List<(VariableMove? Misfit, Dictionary<string, CountedShape> Shapes)> kinds = [];

        public IReadOnlyCollection<CountedShape> All => [.. kinds.SelectMany(kind => kind.Shapes.Values)];

        public CountedShape Of(CaseShape shape, VariableMove? misfit)
        {
            var place = kinds.FindIndex(kind => kind.Misfit == misfit);
            if (place < 0)
            {
                place = kinds.Count;
                kinds.Add((misfit, new(StringComparer.Ordinal)));
            }
            var known = kinds[place].Shapes.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!known.TryGetValue(shape.Key, out var found)) known[shape.Key] = found = new CountedShape(shape.Tokens, shape.IsGoverned, misfit);
            return found;
        }
    }

    /// <summary>A shape, and the cases that have it.</summary>
    internal sealed class CountedShape(IReadOnlyList<ShapeToken> tokens, bool isGoverned, VariableMove? misfit)
    {
        private readonly List<string> sample = [];

        public IReadOnlyList<ShapeToken> Tokens { get; } = [.. tokens];

        public bool IsGoverned => isGoverned;

        /// <summary>The variable whose value the new version cannot hold.</summary>
        public VariableMove? Misfit => misfit;

        public long Cases { get; private set; }

        public IReadOnlyList<string> Sample => sample;

        public void Add(long id)
        {
            Cases++;
            if (sample.Count < MostSamples) sample.Add(id.ToString(CultureInfo.InvariantCulture));
        }
    }
}
