using System.Globalization;
using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Server.Cases;

namespace Collections.Server.Templates;

/// <summary>Finds accounts with which templates can be looked at: those of a search, or else some with a case of the strategy.</summary>
internal sealed class PreviewAccounts(SqliteDatabase database)
{
    /// <summary>The most that are offered at a time.</summary>
    public const int Most = 20;

    private static readonly string SelectFound = $"""
        SELECT DISTINCT a.id FROM json_each(?1) r CROSS JOIN account a
          ON a.tenant_id = 1 AND a.id >= json_extract(r.value, '$[0]') >> {CaseId.SubjectShift} AND a.id < json_extract(r.value, '$[1]') >> {CaseId.SubjectShift} LIMIT {Most}
        """;

    private static readonly string SelectWorked = $"""
        SELECT DISTINCT c.id >> {CaseId.SubjectShift} FROM collection_case c WHERE c.tenant_id = 1 AND c.state = 0
          AND (c.id >> {CaseId.EpisodeBits}) & {CaseId.MaxStrategy} = (SELECT number FROM strategy WHERE tenant_id = 1 AND name = ?1) LIMIT {Most}
        """;

    private static readonly string SelectAny = $"SELECT id FROM account WHERE tenant_id = 1 AND id & 2048 = 0 ORDER BY id LIMIT {Most}";

    private static readonly string SelectAccount = $"""
        SELECT a.reference, u.reference, u.name, t.text, a.f_days_past_due FROM account a
        LEFT JOIN customer u ON u.tenant_id = 1 AND u.id = a.id >> {AccountId.OrdinalBits}
        LEFT JOIN text_code t ON t.tenant_id = 1 AND t.code = a.f_product
        WHERE a.tenant_id = 1 AND a.id = ?1
        """;

    /// <summary>Accounts that a text means, as cases are searched.</summary>
    public IReadOnlyList<PreviewAccount> Search(string text)
    {
        using var reader = database.OpenReader();
        return Read(reader, Ids(reader, SelectFound, SubjectSearch.Ranges(reader, text)));
    }

    /// <summary>Some accounts with an open case of a strategy; where it has none, whichever.</summary>
    public IReadOnlyList<PreviewAccount> Some(string strategy)
    {
        using var reader = database.OpenReader();
        var worked = Ids(reader, SelectWorked, strategy);
        return Read(reader, worked.Count > 0 ? worked : Ids(reader, SelectAny, null));
    }

    /// <summary>The account of a number; null where there is none.</summary>
    public PreviewAccount? Find(string id)
    {
        using var reader = database.OpenReader();
        return long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Read(reader, [number]).FirstOrDefault() : null;
    }

    private static List<long> Ids(SqliteReader reader, string sql, string? text)
    {
        var select = reader.Prepare(sql);
        if (text is not null) select.BindText(1, text);
        var ids = new List<long>();
        while (select.Step()) ids.Add(select.ColumnLong(0));
        return ids;
    }

    private static List<PreviewAccount> Read(SqliteReader reader, IReadOnlyList<long> ids)
    {
        var accounts = new List<PreviewAccount>();
        foreach (var id in ids)
        {
            var select = reader.Prepare(SelectAccount);
            select.Bind(1, id);
            if (select.Step())
                accounts.Add(new PreviewAccount(id.ToString(CultureInfo.InvariantCulture), select.Text(0) ?? "", select.Text(1) ?? "", select.Text(2) ?? "", select.Text(3), select.IsNull(4) ? null : select.ColumnLong(4)));
            select.Reset();
        }
        return accounts;
    }
}
