using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Customers;
using Collections.Domain.Messages;
using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite.Customers;

namespace Collections.Persistence.Providers.Sqlite.Messages;

/// <summary>Reads whom a message is for: the customer who owes, or who stands in the relation that the step named.</summary>
internal sealed class AddresseeRows(Func<string, Statement> prepare)
{
    /// <summary>Portfolios do not say in which language a customer reads yet.</summary>
    private const string Language = "es";

    private const string SelectCustomer = $"SELECT reference, name FROM customer WHERE tenant_id = {Tenant.Key} AND id = ?1";

    // Those of the accounts of the case go before those of the whole customer; where several accounts have the same guarantors, the best
    // place that a person has at one of them counts. Who may not be contacted about one of them is nobody to write to.
    private static readonly string _selectRelated = $"""
        SELECT r.other_customer_id FROM account s
        JOIN relation r ON r.tenant_id = s.tenant_id AND r.customer_id = s.id >> {AccountId.OrdinalBits} AND r.kind = ?2
        JOIN customer k ON k.tenant_id = r.tenant_id AND k.id = r.other_customer_id
        LEFT JOIN account a ON a.tenant_id = r.tenant_id AND a.id = r.account_id
        WHERE s.tenant_id = {Tenant.Key} AND s.id = ?1 AND (r.account_id IN (0, s.id) OR (a.f_company IS s.f_company AND a.f_guaranteed_by = s.f_guaranteed_by))
        GROUP BY r.other_customer_id HAVING max(r.permission) <> {(int)Consent.Refused}
        ORDER BY min(r.account_id = 0), min(r.place), k.reference LIMIT 1 OFFSET ?3
        """;

    // The accounts of the case itself, and of the cases of the same company that are silent because of its strategy.
    private static readonly string _selectOthers = $"""
        SELECT DISTINCT a.reference FROM collection_case g
        JOIN collection_case c ON c.tenant_id = g.tenant_id AND c.id >= ?2 AND c.id < ?3 AND c.state = 0
          AND (c.id = g.id OR (c.governed_by = (g.id >> {CaseId.EpisodeBits}) & {CaseId.MaxStrategy} AND c.company IS g.company))
        JOIN account s ON s.tenant_id = c.tenant_id AND s.id = c.id >> {CaseId.SubjectShift}
        JOIN account a ON a.tenant_id = s.tenant_id AND a.id >= s.id & ~{AccountId.MaxOrdinal} AND a.id <= s.id | {AccountId.MaxOrdinal} AND {LevelSql.IsOfCase("c.level", "a", "s")}
        WHERE g.tenant_id = {Tenant.Key} AND g.id = ?1 AND a.id <> g.id >> {CaseId.SubjectShift} AND a.f_past_due > 0 ORDER BY a.reference
        """;

    /// <summary>The addressee; without contact points where nobody stands in the relation, so that the guard keeps the message.</summary>
    /// <param name="caseId">The packed id of the case.</param>
    /// <param name="person">The word of the step: holder, guarantor, co-debtor, legal representative; of several the first, or <c>guarantor 2</c> the second. Null = holder.</param>
    /// <param name="account">The creditor's number of the account.</param>
    /// <param name="withOthers">Whether the message shows further accounts: only then they are looked for.</param>
    public Addressee Of(long caseId, string? person, string account, bool withOthers)
    {
        (long owner, long subject) = (caseId >> CaseId.CustomerShift, caseId >> CaseId.SubjectShift);
        if ((person is null or "holder" ? owner : Related(subject, person)) is not { } customer)
            return new Addressee("", "", account, Language, []);
        Statement select = prepare(SelectCustomer);
        select.Bind(1, customer);
        bool isKnown = select.Step();
        (string reference, string name) = isKnown ? (select.Text(0)!, select.Text(1) ?? "") : ("", "");
        select.Reset();
        return new Addressee(reference, name, account, Language, ContactPointRows.Of(prepare, customer)) { Number = customer, OtherAccounts = withOthers && customer == owner ? Others(caseId, owner) : "" };
    }

    private string Others(long caseId, long owner)
    {
        Statement select = prepare(_selectOthers);
        select.Bind(1, caseId);
        select.Bind(2, owner << CaseId.CustomerShift);
        select.Bind(3, (owner + 1) << CaseId.CustomerShift);
        var others = new List<string>();
        while (select.Step())
            others.Add(select.Text(0)!);
        select.Reset();
        return string.Join(", ", others);
    }

    private long? Related(long subject, string person)
    {
        if (RelationKindText.ParsePlaced(person) is not { } wanted)
            return null;
        Statement select = prepare(_selectRelated);
        select.Bind(1, subject);
        select.Bind(2, (int)wanted.Kind);
        select.Bind(3, wanted.Place - 1);
        long? other = select.Step() ? select.ColumnLong(0) : null;
        select.Reset();
        return other;
    }
}
