using Collections.Server.Commands;

namespace Collections.Server.Hosting;

/// <summary>Where the database is. SQLite in this version; the other providers come behind the same port.</summary>
internal static class DatabaseAddress
{
    private const string DataSource = "Data Source=";
    private const string Default = "Data Source=data/collections.db";

    /// <summary>The file of a SQLite address.</summary>
    public static string FileOf(string? given)
    {
        var address = given ?? Environment.GetEnvironmentVariable(CommonOptions.DatabaseVariable) ?? Default;
        if (address.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase)) address = DataSource + address["sqlite:".Length..];
        if (!address.StartsWith(DataSource, StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"--db: 'Data Source=FILE' was expected (SQLite), found '{address}'.");
        var file = address[DataSource.Length..].Trim().TrimEnd(';');
        if (file.Length == 0) throw new UsageException("--db: a file was expected after 'Data Source='.");
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);
        return Path.GetFullPath(file);
    }
}
