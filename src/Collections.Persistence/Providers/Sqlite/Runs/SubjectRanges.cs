using Collections.Domain.Accounts;
using Collections.Engine.Runs;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// Which ids are scanned to load a part, always of whole customers: all of the range, or few
/// stretches of it where only some subjects are wanted.
/// </summary>
internal sealed class SubjectRanges
{
    // The four seeks for one customer cost about as much as reading on over the rows of so many.
    private const int WidestGap = 4;

    private readonly PartKey _part;
    private readonly long[]? _wanted;
    private readonly IReadOnlySet<long>? _heldCustomers;
    private int _at;

    public SubjectRanges(PartKey part, SetDecision? decision, IReadOnlySet<long>? heldCustomers = null)
        : this(part, decision?.Subjects, heldCustomers)
    {
    }

    public SubjectRanges(PartKey part, long[]? wanted, IReadOnlySet<long>? heldCustomers = null)
    {
        _part = part;
        _wanted = wanted;
        _heldCustomers = heldCustomers;
        All = _wanted is null ? [(FirstOf(part.From), FirstOf(part.To + AccountId.MaxOrdinal))] : [.. Stretches(_wanted)];
    }

    /// <summary>Begin inclusive, end exclusive, ascending.</summary>
    public IReadOnlyList<(long From, long To)> All { get; }

    /// <summary>Whether a subject takes part; asked in ascending order.</summary>
    public bool Takes(long subject)
    {
        if (subject < _part.From || subject >= _part.To)
            return false;
        if (_heldCustomers is not null && _heldCustomers.Contains(subject >> AccountId.OrdinalBits))
            return false;
        if (_wanted is null)
            return true;
        while (_at < _wanted.Length && _wanted[_at] < subject)
            _at++;
        return _at < _wanted.Length && _wanted[_at] == subject;
    }

    private static long FirstOf(long subject) => subject & ~(long)AccountId.MaxOrdinal;

    private IEnumerable<(long From, long To)> Stretches(long[] wanted)
    {
        (long From, long To)? open = null;
        foreach (long subject in wanted)
        {
            if (subject < _part.From || subject >= _part.To)
                continue;
            long from = FirstOf(subject);
            long to = from + AccountId.MaxOrdinal + 1;
            if (open is { } stretch && from - stretch.To > (long)WidestGap << AccountId.OrdinalBits)
            {
                yield return stretch;
                open = null;
            }

            open = (open?.From ?? from, to);
        }

        if (open is { } last)
            yield return last;
    }
}
