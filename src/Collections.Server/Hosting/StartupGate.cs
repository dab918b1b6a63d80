using Collections.Persistence.Providers.Sqlite;

namespace Collections.Server.Hosting;

/// <summary>What an admin should know about the ground that the program stands on, told once when it begins to work.</summary>
internal static class StartupGate
{
    /// <summary>Warns of the SQLite release that is loaded, if there is reason.</summary>
    public static void Warn(TextWriter error) => Warn(error, SqliteRelease.Loaded);

    /// <summary>Warns of a release before the fix of the write-ahead log.</summary>
    public static void Warn(TextWriter error, Version release)
    {
        if (SqliteRelease.HasLogFix(release)) return;
        error.WriteLine($"""
            Warning: SQLite {release} is loaded. Releases before {SqliteRelease.Fixed} can lose committed data when two connections write to a database at once.
            This program is not affected by itself: it writes through one connection only, and no second process of it can open the file. While it runs, do not
            open the database file with any other tool, and copy it only while the program is stopped.
            """);
    }
}
