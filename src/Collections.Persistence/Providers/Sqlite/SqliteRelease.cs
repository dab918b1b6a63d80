namespace Collections.Persistence.Providers.Sqlite;

/// <summary>
/// Which SQLite this process has loaded. Releases from 3.7.0 to 3.51.2 can lose committed transactions when two
/// connections write and checkpoint one write-ahead log at the same moment (sqlite.org/wal.html, "WAL-reset bug");
/// 3.51.3 and the patch releases 3.50.7 and 3.44.6 cannot. The writer here is the only connection that does either,
/// whatever the release.
/// </summary>
public static class SqliteRelease
{
    private const int Thousand = 1000;

    /// <summary>The first release of the main line with the fix.</summary>
    public static readonly Version Fixed = new(3, 51, 3);

    private static readonly Version[] _patched = [new(3, 50, 7), new(3, 44, 6)];

    /// <summary>The release that is loaded.</summary>
    public static Version Loaded
    {
        get
        {
            int number = SqliteNative.sqlite3_libversion_number();
            return new Version(number / (Thousand * Thousand), number / Thousand % Thousand, number % Thousand);
        }
    }

    /// <summary>Whether a release has the fix.</summary>
    public static bool HasLogFix(Version release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return release >= Fixed || _patched.Any(patched => (release.Major, release.Minor) == (patched.Major, patched.Minor) && release >= patched);
    }
}
