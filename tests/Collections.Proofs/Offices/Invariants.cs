using Collections.Persistence.Providers.Sqlite;

namespace Collections.Proofs.Offices;

/// <summary>
/// What must be so in every database at any moment between two transactions, as queries that count the exceptions.
/// </summary>
internal static class Invariants
{
    private static readonly (string Sentence, string Exceptions)[] All =
    [
        ("every page and index is whole", "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"),
        ("every foreign key is kept", "SELECT count(*) FROM pragma_foreign_key_check"),
        ("a subject has at most one open case of a strategy", "SELECT count(*) FROM (SELECT 1 FROM collection_case WHERE state = 0 GROUP BY tenant_id, id >> 11 HAVING count(*) > 1)"),
        ("an open case stands somewhere", """
            SELECT count(*) FROM collection_case c WHERE c.state = 0
            AND NOT EXISTS (SELECT 1 FROM token t WHERE t.tenant_id = c.tenant_id AND t.case_id = c.id)
            AND NOT EXISTS (SELECT 1 FROM incident i WHERE i.tenant_id = c.tenant_id AND i.case_id = c.id AND i.state = 0)
            """),
        ("a closed case stands nowhere", """
            SELECT count(*) FROM token t JOIN collection_case c ON c.tenant_id = t.tenant_id AND c.id = t.case_id WHERE c.state <> 0
            """),
        ("a message belongs to a case", "SELECT count(*) FROM outbox o WHERE o.wrong_run IS NULL AND NOT EXISTS (SELECT 1 FROM collection_case c WHERE c.tenant_id = o.tenant_id AND c.id = o.case_id)"),
        ("a step sends a message once", "SELECT count(*) FROM (SELECT 1 FROM outbox WHERE wrong_run IS NULL GROUP BY tenant_id, case_id, seq, kind HAVING count(*) > 1)"),
        ("a message was decided by a run that moved its case", """
            SELECT count(*) FROM outbox x WHERE NOT EXISTS (SELECT 1 FROM journal j WHERE j.tenant_id = x.tenant_id AND j.case_id = x.case_id AND j.run = x.run)
            """),
        ("a case is with one firm at a time", "SELECT count(*) FROM (SELECT 1 FROM placement WHERE to_date IS NULL GROUP BY tenant_id, case_id HAVING count(*) > 1)"),
        ("postings are payments less reversals", """
            SELECT count(*) FROM payment p WHERE coalesce((SELECT sum(amount) FROM posting l WHERE l.tenant_id = p.tenant_id AND l.payment_id = p.id), 0)
            <> CASE p.state WHEN 1 THEN p.amount ELSE 0 END
            """),
        ("a payment is of some amount", "SELECT count(*) FROM payment WHERE amount <= 0 OR typeof(amount) <> 'integer'"),
        ("a posting is a payment's amount, booked or taken back", """
            SELECT count(*) FROM posting l LEFT JOIN payment p ON p.tenant_id = l.tenant_id AND p.id = l.payment_id
            WHERE p.id IS NULL OR typeof(l.amount) <> 'integer' OR abs(l.amount) > p.amount OR l.amount = 0
            """),
        ("no balance is a floating number", """
            SELECT count(*) FROM account WHERE 'real' IN
            (typeof(f_total_due), typeof(f_past_due), typeof(f_principal), typeof(f_interest), typeof(f_fees), typeof(f_costs), typeof(f_total_risk))
            """),
    ];

    /// <summary>The sentences that do not hold.</summary>
    public static IReadOnlyList<string> Broken(SqliteDatabase database)
    {
        using var reader = database.OpenReader();
        var broken = new List<string>();
        foreach (var (sentence, exceptions) in All)
        {
            var statement = reader.Prepare(exceptions);
            var count = statement.Step() ? statement.ColumnLong(0) : 0;
            statement.Reset();
            if (count > 0) broken.Add($"{sentence}: {count} exceptions");
        }
        return broken;
    }
}
