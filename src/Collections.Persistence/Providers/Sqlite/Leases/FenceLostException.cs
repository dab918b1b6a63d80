namespace Collections.Persistence.Providers.Sqlite.Leases;

/// <summary>Someone else holds the lease by now; the transaction is rolled back and must not be tried again.</summary>
public sealed class FenceLostException : Exception
{
    internal FenceLostException(Fence expected, long? found)
        : base($"lease {expected.Name}: expected fence {expected.Number}, found {found?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no lease"}") => Expected = expected;

    public Fence Expected { get; }
}
