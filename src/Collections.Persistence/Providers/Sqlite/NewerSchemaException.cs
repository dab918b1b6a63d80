namespace Collections.Persistence.Providers.Sqlite;

/// <summary>The database was written by a later version of this program, whose tables this one does not know.</summary>
public sealed class NewerSchemaException : Exception
{
    internal NewerSchemaException(string found, string known)
        : base($"expected a database of schema {known} or earlier, found {found}: use the program that wrote it, or a later one")
    {
    }
}
