namespace Collections.Persistence.Providers.Sqlite.Images;

/// <summary>
/// Notes each open case of a part as it is loaded, so that what the part moves can be kept as it was. Most of it is small
/// numbers: some thirty bytes a case.
/// </summary>
internal sealed class CaseImages
{
    /// <summary>How a due time is written.</summary>
    public const int NoDue = 0;
    public const int DueInMinutes = 1;
    public const int DueInMilliseconds = 2;
    public const long Minute = 60_000;

    /// <summary>Where the version of the row stands among <see cref="Columns"/>.</summary>
    public const int VersionPlace = 0;

    /// <summary>The columns of a case that a part may change, beside its variables and its place.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "ver", "version_id", "state", "segment", "queue", "collector", "stage", "last_seq", "closed_on", "close_reason", "governed_by", "held_since", "held_until", "stage_age", "value_date", "situation",
    ];

    /// <summary>Reads the columns of a case whole, for one that was closed.</summary>
    public static readonly string SelectCase = $"SELECT {string.Join(", ", Columns)}, variables, place FROM collection_case WHERE tenant_id = {Tenant.Key} AND id = ?1";

    private const long Missing = long.MinValue;
    private readonly ImageBytes _bytes = new();
    private readonly List<(int From, int To)> _cases = [];
    private readonly List<(int From, int To, int Count)> _tokens = [];
    private long _origin;

    /// <summary>Whether anything is noted: runs that can be taken back.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Forgets what was noted before.</summary>
    /// <param name="isOn">Whether the next part is noted.</param>
    /// <param name="origin">A time near which most timers are due, in milliseconds.</param>
    public void Begin(bool isOn, long origin)
    {
        (IsOn, _origin) = (isOn, origin);
        _bytes.Clear();
        _cases.Clear();
        _tokens.Clear();
    }

    /// <summary>The open case that a scan stands at; in the order of ids.</summary>
    /// <param name="row">The row of the scan.</param>
    /// <param name="places">Where the scan has each of <see cref="Columns"/>; -1 for what an open case does not have.</param>
    /// <param name="variables">Where it has the variables.</param>
    public void NoteCase(Statement row, ReadOnlySpan<int> places, int variables)
    {
        if (!IsOn)
            return;
        int from = _bytes.Length;
        WriteCase(_bytes, row, places, variables, place: -1);
        _cases.Add((from, _bytes.Length));
        _tokens.Add(default);
    }

    /// <summary>A token of the case that was noted at a place, in the order of cases.</summary>
    public void NoteToken(int at, Statement row)
    {
        if (!IsOn)
            return;
        int from = _bytes.Length;
        _bytes.Put(row.ColumnLong(1));
        _bytes.Put(row.ColumnLong(2));
        _bytes.Put(row.ColumnLong(3));
        _bytes.Put(row.ColumnLong(4));
        PutDue(row.ColumnLong(5, Missing));
        _bytes.Put(row.Bytes(6));
        _tokens[at] = _tokens[at].Count == 0 ? (from, _bytes.Length, 1) : (_tokens[at].From, _bytes.Length, _tokens[at].Count + 1);
    }

    /// <summary>The image of a part's cases that moved: those noted at the places, in the order of their ids, and others given whole.</summary>
    public void Write(ImageBytes image, IReadOnlyList<MovedCase> moved, SortedDictionary<long, byte[]> others)
    {
        image.Put(_origin);
        image.Put(moved.Count + others.Count);
        long last = 0;
        IEnumerable<MovedCase> all = others.Count == 0 ? moved : moved.Concat(others.Keys.Select(id => new MovedCase(id, -1, true))).OrderBy(one => one.Id);
        foreach ((long id, int at, bool isWritten) in all)
        {
            image.Put(id - last);
            last = id;
            image.Put(isWritten ? 1 : 0);
            if (at < 0)
            {
                image.PutPlain(others[id]);
                image.Put(0);
                continue;
            }

            image.PutPlain(_bytes.Span[_cases[at].From.._cases[at].To]);
            image.Put(_tokens[at].Count);
            image.PutPlain(_bytes.Span[_tokens[at].From.._tokens[at].To]);
        }
    }

    /// <summary>The bytes of a case that <see cref="SelectCase"/> stands at.</summary>
    public static byte[] Whole(Statement row)
    {
        var bytes = new ImageBytes();
        int[] places = [.. Enumerable.Range(0, Columns.Count)];
        WriteCase(bytes, row, places, Columns.Count, Columns.Count + 1);
        return bytes.Span.ToArray();
    }

    private static void WriteCase(ImageBytes bytes, Statement row, ReadOnlySpan<int> places, int variables, int place)
    {
        Span<long> values = stackalloc long[places.Length];
        long present = 0;
        for (int column = 0; column < places.Length; column++)
        {
            values[column] = places[column] < 0 ? Missing : row.ColumnLong(places[column], Missing);
            if (values[column] != Missing)
                present |= 1L << column;
        }

        bytes.Put(present);
        foreach (long value in values)
        {
            if (value != Missing)
                bytes.Put(value);
        }

        bool hasVariables = !row.IsNull(variables);
        bool hasPlace = place >= 0 && !row.IsNull(place);
        bytes.Put((hasVariables ? 1 : 0) | (hasPlace ? 2 : 0));
        if (hasVariables)
            bytes.Put(row.Bytes(variables));
        if (hasPlace)
            bytes.Put(row.Bytes(place));
    }

    private void PutDue(long due)
    {
        if (due == Missing)
        {
            _bytes.Put(NoDue);
            return;
        }

        bool isWhole = (due - _origin) % Minute == 0;
        _bytes.Put(isWhole ? DueInMinutes : DueInMilliseconds);
        _bytes.Put(isWhole ? (due - _origin) / Minute : due - _origin);
    }
}
