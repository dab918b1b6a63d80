namespace Collections.Persistence;

/// <summary>Every key begins with a tenant; a database has one so far.</summary>
internal static class Tenant
{
    public const string Key = "1";
}
