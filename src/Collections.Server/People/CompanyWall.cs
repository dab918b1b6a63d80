using System.Text.Json;
using Collections.Domain.Cases;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Server.People;

/// <summary>
/// What whoever sent a request sees of what is owed to several companies: all of it, or that of their companies alone. One serves one
/// request; a company that the database does not know shows nothing.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="companies">Their names; null for all.</param>
internal sealed class CompanyWall(SqliteDatabase database, IReadOnlyList<string>? companies)
{
    private string? codes;

    /// <summary>Whether there is a wall at all.</summary>
    public bool Stands => companies is not null;

    /// <summary>The companies; null where there is no wall.</summary>
    public IReadOnlyList<string>? Companies => companies;

    /// <summary>Text codes of the companies as a JSON list, as statements are given them; null where there is no wall.</summary>
    public string? Codes => companies is null ? null : codes ??= Read(companies);

    /// <summary>A condition of SQL that a company, a text code, is none that a wall hides; the parameter is bound to <see cref="Codes"/>.</summary>
    /// <param name="company">The column.</param>
    /// <param name="place">Number of the parameter.</param>
    public static string Shows(string company, int place) => $"(?{place} IS NULL OR {company} IN (SELECT value FROM json_each(?{place})))";

    /// <summary>A condition of SQL that a case is of a company that no wall hides; the parameter is bound to <see cref="Codes"/>.</summary>
    /// <param name="caseId">The packed id of the case.</param>
    /// <param name="place">Number of the parameter.</param>
    public static string ShowsCase(string caseId, int place) =>
        $"(?{place} IS NULL OR (SELECT w.f_company FROM account w WHERE w.tenant_id = 1 AND w.id = {caseId} >> {CaseId.SubjectShift}) IN (SELECT value FROM json_each(?{place})))";

    /// <summary>Whether a case is of a company that no wall hides.</summary>
    public bool Sees(long caseId)
    {
        if (!Stands) return true;
        using var reader = database.OpenReader();
        var select = reader.Prepare($"SELECT {ShowsCase("?1", 2)}");
        select.Bind(1, caseId);
        select.BindText(2, Codes);
        return select.Scalar() == 1;
    }

    /// <summary>Whether an account is of a company that no wall hides; true for one that there is not.</summary>
    public bool SeesAccount(string reference)
    {
        if (!Stands) return true;
        using var reader = database.OpenReader();
        var select = reader.Prepare($"SELECT EXISTS (SELECT 1 FROM account a WHERE a.tenant_id = 1 AND a.portfolio_id IN (SELECT id FROM portfolio WHERE tenant_id = 1) AND a.reference = ?1 AND NOT coalesce({Shows("a.f_company", 2)}, 0))");
        select.BindText(1, reference);
        select.BindText(2, Codes);
        return select.Scalar() == 0;
    }

    private string Read(IReadOnlyList<string> names)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare("SELECT code FROM text_code WHERE tenant_id = 1 AND text IN (SELECT value FROM json_each(?1))");
        select.BindText(1, JsonSerializer.Serialize(names));
        var found = new List<long>();
        while (select.Step()) found.Add(select.ColumnLong(0));
        select.Reset();
        return JsonSerializer.Serialize(found);
    }
}
