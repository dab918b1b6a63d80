using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Accounts;

/// <summary>Accounts by the reference under which a portfolio delivers them.</summary>
public static class AccountReference
{
    private const string Select = $"SELECT id FROM account WHERE tenant_id = {Tenant.Key} AND portfolio_id = ?1 AND reference = ?2";

    /// <summary>The account's id; null where the portfolio has none of that reference.</summary>
    public static long? Find(SqliteReader reader, long portfolio, ReadOnlySpan<byte> reference)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Statement select = reader.Prepare(Select);
        select.Bind(1, portfolio);
        select.BindText(2, reference);
        long? id = select.Step() ? select.ColumnLong(0) : null;
        select.Reset();
        return id;
    }
}
