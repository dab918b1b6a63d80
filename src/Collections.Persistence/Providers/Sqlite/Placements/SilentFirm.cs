using Collections.Domain.Cases;

namespace Collections.Persistence.Providers.Sqlite.Placements;

/// <summary>Finds the firm that has a customer's debts to a company while the house is silent.</summary>
public static class SilentFirm
{
    /// <summary>The question whether any firm has any customer so: 1 or 0.</summary>
    public const string Exists = $"SELECT EXISTS (SELECT 1 FROM placement WHERE tenant_id = {Tenant.Key} AND to_date IS NULL AND is_silent = 1)";

    private const string Select = $"""
        SELECT f.text FROM placement p JOIN placement_batch b ON b.tenant_id = p.tenant_id AND b.number = p.batch
        JOIN text_code f ON f.tenant_id = p.tenant_id AND f.code = p.firm
        JOIN account h ON h.tenant_id = p.tenant_id AND h.id = p.case_id >> 23 JOIN account a ON a.tenant_id = p.tenant_id AND a.id = ?3 AND a.f_company IS h.f_company
        WHERE p.tenant_id = {Tenant.Key} AND p.case_id >= ?1 AND p.case_id < ?2 AND p.to_date IS NULL AND p.is_silent = 1 AND b.run >= ?4 LIMIT 1
        """;

    /// <summary>The firm that has the customer of a case; null where none has.</summary>
    /// <param name="prepare">Statements of the connection at hand.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="since">The run from which on a placement counts; 0 for all.</param>
    public static string? Of(Func<string, Statement> prepare, long caseId, long since)
    {
        long customer = caseId >> CaseId.CustomerShift;
        Statement select = prepare(Select);
        select.Bind(1, customer << CaseId.CustomerShift);
        select.Bind(2, (customer + 1) << CaseId.CustomerShift);
        select.Bind(3, caseId >> CaseId.SubjectShift);
        select.Bind(4, since);
        string? firm = select.Step() ? select.Text(0) : null;
        select.Reset();
        return firm;
    }
}
