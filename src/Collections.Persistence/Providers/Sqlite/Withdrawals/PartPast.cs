using Collections.Persistence.Providers.Sqlite.Images;

namespace Collections.Persistence.Providers.Sqlite.Withdrawals;

/// <summary>What the cases of a range were before a run, and what they are now.</summary>
internal sealed class PartPast
{
    private const string SelectCases = $"""
        SELECT id, ver, opened_run, version_id, opened_on FROM collection_case WHERE tenant_id = {Tenant.Key} AND id >= ?1 AND id < ?2 ORDER BY id
        """;

    private readonly Dictionary<long, CaseImage> _images = [];
    private readonly Dictionary<long, long> _versions = [];
    private readonly SortedDictionary<long, PresentCase> _cases = [];

    /// <param name="images">The images of the run's parts that meet the range, in the order in which they were written.</param>
    /// <param name="fromCase">Where the range of case ids begins.</param>
    /// <param name="toCase">Where the next one begins.</param>
    public PartPast(IEnumerable<PartImage> images, long fromCase, long toCase)
    {
        (FromCase, ToCase) = (fromCase, toCase);
        foreach (PartImage image in images)
        {
            foreach (CaseImage before in image.Cases.Where(before => before.Id >= fromCase && before.Id < toCase))
            {
                _images.TryAdd(before.Id, before);
                _versions[before.Id] = before.VersionLeft;
            }

            Dues.AddRange(image.Dues.Where(due => due.CaseId >= fromCase && due.CaseId < toCase));
            Exclusions.AddRange(image.Exclusions);
        }
    }

    public long FromCase { get; }

    public long ToCase { get; }

    /// <summary>Dates that the run moved, as they were.</summary>
    public List<DueImage> Dues { get; } = [];

    /// <summary>Entries of the list of accounts without a case, as they were; of whole parts, which may reach beyond the range.</summary>
    public List<ExclusionImage> Exclusions { get; } = [];

    /// <summary>The cases of the range that are there now.</summary>
    public IReadOnlyCollection<PresentCase> Cases => _cases.Values;

    /// <summary>What the case was; null where the run did not move it, or opened it.</summary>
    public CaseImage? Before(long id) => _images.GetValueOrDefault(id);

    /// <summary>The version of its row that the run left behind.</summary>
    public long VersionLeft(long id) => _versions.GetValueOrDefault(id, 1);

    /// <summary>Reads what is there now.</summary>
    public void ReadPresent(Func<string, Statement> prepare)
    {
        Statement select = prepare(SelectCases);
        select.Bind(1, FromCase);
        select.Bind(2, ToCase);
        while (select.Step())
            _cases.Add(select.ColumnLong(0), new PresentCase(select.ColumnLong(0), select.ColumnLong(1), select.ColumnLong(2), select.ColumnLong(3), select.ColumnInt(4)));
    }

    /// <summary>Whether the run moved or opened it.</summary>
    public bool IsOf(PresentCase present, long run) => present.OpenedRun == run || _images.ContainsKey(present.Id);
}

/// <summary>A case as it is now.</summary>
internal sealed record PresentCase(long Id, long Version, long OpenedRun, long VersionId, int OpenedOn);
