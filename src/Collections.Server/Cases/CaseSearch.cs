using System.Text.Json;
using Collections.Domain.Cases;
using Collections.Engine.Batches;
using Collections.Persistence.History;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Server.Counts;
using Collections.Server.Histories;
using Collections.Server.People;
using Collections.Server.Settings;
using Collections.Server.Web;

namespace Collections.Server.Cases;

/// <summary>Lists cases in the order of their numbers, so that those of one customer stand together.</summary>
internal sealed class CaseSearch(SqliteDatabase database, KeptHistory histories)
{
    private const int SearchPlace = 1;
    private const int StrategyPlace = 2;
    private const int ElementPlace = 3;
    private const int SegmentPlace = 4;
    private const int LimitPlace = 5;
    private const int SkipPlace = 6;
    private const int AfterPlace = 7;
    private const int VersionPlace = 8;
    private const int PathsPlace = 9;
    private const int FromPlace = 10;
    private const int ToPlace = 11;
    private const int LeastDuePlace = 12;
    private const int MostDuePlace = 13;
    private const int StagePlace = 14;
    private const int SituationPlace = 15;
    private const int CompaniesPlace = 16;
    private const int ProductPlace = 17;
    private const int BucketPlace = 18;
    private const int QueuePlace = 19;
    private const int VersionIdPlace = 20;

    private static readonly string OfSearch = $"""
        c.id IN (SELECT x.id FROM json_each(?{SearchPlace}) r CROSS JOIN collection_case x
          ON x.tenant_id = 1 AND x.id >= json_extract(r.value, '$[0]') AND x.id < json_extract(r.value, '$[1]'))
        """;

    private static readonly string OfStrategy = $"(c.id >> {CaseId.EpisodeBits}) & {CaseId.MaxStrategy} = (SELECT number FROM strategy WHERE tenant_id = 1 AND name = ?{StrategyPlace})";

    private static readonly string OfVersion = $"c.version_id IN (SELECT v.id FROM strategy_version v JOIN strategy s ON s.tenant_id = 1 AND s.number = v.strategy_number AND s.name = ?{StrategyPlace} WHERE v.tenant_id = 1 AND v.version = ?{VersionPlace})";

    private static readonly string OfElement = $"""
        EXISTS (SELECT 1 FROM token t WHERE t.tenant_id = 1 AND t.case_id = c.id AND t.flow > {TokenTable.FlowOfListening}
          AND (c.version_id, t.node) IN (SELECT version_id, ordinal FROM plan_element WHERE tenant_id = 1 AND element_id = ?{ElementPlace}))
        """;

    private static readonly string OfSegment = $"c.segment = (SELECT code FROM text_code WHERE tenant_id = 1 AND text = ?{SegmentPlace})";

    private static readonly string OfStage = $"c.stage = (SELECT code FROM text_code WHERE tenant_id = 1 AND text = ?{StagePlace})";

    private static readonly string OfSituation = $"c.situation = (SELECT code FROM text_code WHERE tenant_id = 1 AND text = ?{SituationPlace})";

    private static readonly string OfQueue = $"c.queue = (SELECT code FROM text_code WHERE tenant_id = 1 AND text = ?{QueuePlace})";

    private static readonly string OfProduct = $"{OfAccount("f_product")} = (SELECT code FROM text_code WHERE tenant_id = 1 AND text = ?{ProductPlace})";

    private static readonly string OfBucket = $"{OfAccount("f_bucket")} = ?{BucketPlace}";

    private static readonly string OfPassed = $"""
        c.id IN (SELECT j.case_id FROM run r CROSS JOIN journal j ON j.tenant_id = 1 AND j.run = r.number
          WHERE r.tenant_id = 1 AND r.business_date BETWEEN ?{FromPlace} AND ?{ToPlace}
          AND (j.version_id, j.path_id) IN (SELECT json_extract(p.value, '$[0]'), json_extract(p.value, '$[1]') FROM json_each(?{PathsPlace}) p))
        """;

    private static readonly string OfCompanies = CompanyWall.ShowsCase("c.id", CompaniesPlace);

    private static readonly string OfDue = AmountBands.IsDue(LeastDuePlace, MostDuePlace);

    /// <summary>A page of the cases that a filter takes. Of a search that finds more than <see cref="SubjectSearch.MostSubjects"/> the first are looked at.</summary>
    public Page<CaseRow> Find(CaseFilter filter, PageOf page)
    {
        using var reader = database.OpenReader();
        var (where, lists) = (From(filter), Lists(reader, filter));
        var total = Count(reader, where, filter, lists);
        var select = Bound(reader, $"SELECT c.id {where} ORDER BY c.id LIMIT ?{LimitPlace} OFFSET ?{SkipPlace}", filter, lists);
        select.Bind(LimitPlace, page.Size);
        select.Bind(SkipPlace, page.Skip);
        return new Page<CaseRow>(Rows(reader, select), total);
    }

    /// <summary>How many cases a filter takes.</summary>
    public long Count(CaseFilter filter)
    {
        using var reader = database.OpenReader();
        return Count(reader, From(filter), filter, Lists(reader, filter));
    }

    /// <summary>The next cases that a filter takes behind one of a number: so a long list is read without counting what went before.</summary>
    public IReadOnlyList<CaseRow> After(CaseFilter filter, long id, int size)
    {
        using var reader = database.OpenReader();
        var select = Bound(reader, $"SELECT c.id {From(filter)} AND c.id > ?{AfterPlace} ORDER BY c.id LIMIT ?{LimitPlace}", filter, Lists(reader, filter));
        select.Bind(LimitPlace, size);
        select.Bind(AfterPlace, id);
        return Rows(reader, select);
    }

    /// <summary>The numbers of the cases of one version that a filter takes.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="version">Id of the version.</param>
    public IReadOnlySet<long> Numbers(CaseFilter filter, long version)
    {
        using var reader = database.OpenReader();
        var select = Bound(reader, $"SELECT c.id {From(filter)} AND c.version_id = ?{VersionIdPlace}", filter, Lists(reader, filter));
        select.Bind(VersionIdPlace, version);
        var found = new HashSet<long>();
        while (select.Step()) found.Add(select.ColumnLong(0));
        select.Reset();
        return found;
    }

    private long Count(SqliteReader reader, string where, CaseFilter filter, (string? Ranges, string? Paths) lists)
    {
        var count = Bound(reader, $"SELECT count(*) {where}", filter, lists);
        return count.Scalar();
    }

    private List<CaseRow> Rows(SqliteReader reader, Statement select)
    {
        var ids = new List<long>();
        while (select.Step()) ids.Add(select.ColumnLong(0));
        var rows = new CaseRows(reader, histories.Get());
        return [.. ids.Select(id => rows.Read(id)!)];
    }

    private static string OfAccount(string fact) => $"(SELECT h.{fact} FROM account h WHERE h.tenant_id = 1 AND h.id = c.id >> {CaseId.SubjectShift})";

    private static string From(CaseFilter filter) => $"FROM collection_case c WHERE c.tenant_id = 1{string.Concat(Conditions(filter).Select(condition => $" AND {condition}"))}";

    /// <summary>What is looked up before: whom the text means, and which paths lead through the element.</summary>
    private static (string? Ranges, string? Paths) Lists(SqliteReader reader, CaseFilter filter) => (
        filter.Search is { } text ? SubjectSearch.Ranges(reader, text) : null,
        filter is { Passed: { } element, Strategy: { } strategy }
            ? JsonSerializer.Serialize(PassedPaths.Find(reader, strategy, filter.Version, element).Select(path => new[] { path.Version, path.Path }))
            : null);

    private static IEnumerable<string> Conditions(CaseFilter filter)
    {
        if (filter.Search is not null) yield return OfSearch;
        if (filter.Strategy is not null) yield return OfStrategy;
        if (filter is { Version: not null, Passed: null }) yield return OfVersion;
        if (filter.Segment is not null) yield return OfSegment;
        if (filter.Stage is not null) yield return OfStage;
        if (filter.Situation is not null) yield return OfSituation;
        if (filter.IsOpen is { } isOpen) yield return isOpen ? "c.state = 0" : "c.state = 1";
        if (filter.Passed is not null) yield return OfPassed;
        if (filter.ElementId is not null) yield return OfElement;
        if (filter.IsOfDue) yield return OfDue;
        if (filter.Queue is not null) yield return OfQueue;
        if (filter.Product is not null) yield return OfProduct;
        if (filter.Bucket is not null) yield return OfBucket;
        if (filter.Companies is not null) yield return OfCompanies;
    }

    private Statement Bound(SqliteReader reader, string sql, CaseFilter filter, (string? Ranges, string? Paths) lists)
    {
        var select = reader.Prepare(sql);
        Bind(select, SearchPlace, lists.Ranges);
        Bind(select, PathsPlace, lists.Paths);
        Bind(select, StrategyPlace, filter.Strategy);
        Bind(select, ElementPlace, filter.ElementId);
        Bind(select, SegmentPlace, filter.Segment);
        Bind(select, StagePlace, filter.Stage);
        Bind(select, SituationPlace, filter.Situation);
        Bind(select, CompaniesPlace, filter.Companies);
        Bind(select, ProductPlace, filter.Product);
        Bind(select, QueuePlace, filter.Queue);
        if (filter.Bucket is { } bucket) select.Bind(BucketPlace, BucketSetting.Now(database).Find(bucket) ?? -1);
        if (filter is { Version: { } version, Passed: null }) select.Bind(VersionPlace, version);
        if (filter.Passed is not null)
        {
            select.Bind(FromPlace, filter.From?.DayNumber ?? 0);
            select.Bind(ToPlace, filter.To?.DayNumber ?? int.MaxValue);
        }
        if (filter.IsOfDue)
        {
            select.Bind(LeastDuePlace, filter.LeastDue ?? long.MinValue);
            select.Bind(MostDuePlace, filter.MostDue ?? long.MaxValue);
        }
        return select;
    }

    private static void Bind(Statement select, int place, string? text)
    {
        if (text is not null) select.BindText(place, text);
    }
}
