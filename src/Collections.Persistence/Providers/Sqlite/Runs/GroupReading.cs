using Collections.Domain.Cases;
using Collections.Domain.Facts;
using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>The facts of one grouping, worked out over the accounts that were read.</summary>
internal sealed class GroupReading
{
    private readonly GroupFacts _facts;
    private readonly ObjectReading? _objects;
    private readonly long[]?[] _values;
    private int[] _standing = [];
    private int[] _heads = [];

    /// <param name="view">What is filled.</param>
    /// <param name="read">By ordinal: whether the fact is read for accounts, and so has room here.</param>
    /// <param name="totals">Ordinals of the facts that are sums whatever the currency.</param>
    /// <param name="objects">Which objects are subjects, where they are.</param>
    public GroupReading(GroupView view, IEnumerable<bool> read, IReadOnlySet<int> totals, ObjectReading? objects)
    {
        View = view;
        _objects = objects;
        _facts = Of(view.Grouping, objects, totals);
        if (objects is not null)
            view.KeepSince();
        _values = [.. read.Select(isRead => isRead ? Array.Empty<long>() : null)];
    }

    /// <summary>What is filled.</summary>
    public GroupView View { get; }

    /// <summary>The facts of the heads, by ordinal and by account; null for what is not read.</summary>
    public long[]?[] Values => _values;

    /// <summary>Groups the accounts.</summary>
    /// <param name="accounts">What was read.</param>
    /// <param name="count">How many accounts.</param>
    /// <param name="placeOf">By account: its row in the batch, -1 for one that is not in it.</param>
    /// <param name="kept">The accounts of the rows.</param>
    /// <param name="standingAt">How much the cases of the level count, by the account at which they stand, where groups change; null where they do not.</param>
    public void Fill(FactReading accounts, int count, ReadOnlySpan<int> placeOf, List<int> kept, IReadOnlyDictionary<long, int>? standingAt)
    {
        if (_heads.Length < accounts.Ids.Length)
        {
            _heads = new int[accounts.Ids.Length];
            for (int i = 0; i < _values.Length; i++)
            {
                if (_values[i] is not null)
                    _values[i] = new long[accounts.Ids.Length];
            }
        }

        ReadOnlySpan<int> standing = standingAt is null ? [] : Standing(accounts, count, standingAt);
        _facts.Fill(accounts.Ids.AsSpan(0, count), accounts.IsOfPortfolio, accounts.Values, count, _heads, _values, standing);
        for (int row = 0; row < kept.Count; row++)
        {
            View.Heads[row] = _heads[kept[row]] is >= 0 and var head ? placeOf[head] : GroupFacts.None;
            if (_objects is not null && View.Since is { } since)
                since[row] = View.Heads[row] == row ? _objects.Since(accounts.Values, kept[row]) : 0;
        }
    }

    /// <summary>Whether accounts may come to a group and leave it in the course of a case.</summary>
    public bool Changes => LevelOf(View.Grouping) == CaseLevel.Guarantors;

    private int[] Standing(FactReading accounts, int count, IReadOnlyDictionary<long, int> standingAt)
    {
        if (_standing.Length < count)
            _standing = new int[accounts.Ids.Length];
        for (int i = 0; i < count; i++)
            _standing[i] = standingAt.GetValueOrDefault(accounts.Ids[i]);
        return _standing;
    }

    /// <summary>How the facts of a grouping are worked out.</summary>
    /// <param name="grouping">What belongs together.</param>
    /// <param name="objects">Which objects are subjects, where they are.</param>
    /// <param name="totals">Ordinals of the facts that are sums whatever the currency.</param>
    public static GroupFacts Of(Grouping grouping, ObjectReading? objects = null, IReadOnlySet<int>? totals = null) => new(
        LevelOf(grouping),
        LeadRuleText.Parse(grouping.Lead) ?? throw new ArgumentException($"lead: expected one of {string.Join(", ", LeadRuleText.All)}, found '{grouping.Lead}'"), totals, objects?.Grouped);

    /// <summary>The level of a grouping.</summary>
    public static CaseLevel LevelOf(Grouping grouping) =>
        CaseLevelText.Parse(grouping.Level) ?? throw new ArgumentException($"level: expected one of {string.Join(", ", CaseLevelText.All)} or objects, found '{grouping.Level}'");
}
