using Collections.Persistence.Providers.Sqlite;

namespace Collections.Persistence.Portfolios;

/// <summary>Finds portfolios by their names.</summary>
internal static class PortfolioNumber
{
    private const string Select = $"SELECT id FROM portfolio WHERE tenant_id = {Tenant.Key} AND name = ?1";

    /// <summary>The number of a portfolio; 0 where there is none of that name.</summary>
    public static long Find(Func<string, Statement> prepare, string name)
    {
        Statement select = prepare(Select);
        select.BindText(1, name);
        long number = select.Step() ? select.ColumnLong(0) : 0;
        select.Reset();
        return number;
    }
}
