using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Persistence.StateHash;

/// <summary>
/// The canonical state of a database: one line for each case, token, message, task, placement, incident and
/// posting, in the order of outside names (strategy, account reference, episode, visit). Surrogate keys, codes, wall-clock
/// columns, row versions and fences are not in it, so two databases that hold the same state give the same lines
/// however they came to it.
/// </summary>
public static class StateDump
{
    /// <summary>SHA-256 of the lines, in lower-case hexadecimal; the lines themselves go to the writer where one is given.</summary>
    public static string Write(SqliteDatabase database, TextWriter? lines = null)
    {
        ArgumentNullException.ThrowIfNull(database);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var reader = database.OpenSortingReader();
        var texts = TextCodes.Read(reader).Select(Encoding.UTF8.GetBytes).ToList();
        var line = new ArrayBufferWriter<byte>();
        foreach (var section in StateSections.All)
        {
            var statement = reader.Prepare(section.Sql);
            while (statement.Step())
            {
                line.ResetWrittenCount();
                section.Append(line, statement, texts);
                line.Write("\n"u8);
                hash.AppendData(line.WrittenSpan);
                lines?.WriteLine(Encoding.UTF8.GetString(line.WrittenSpan[..^1]));
            }
            statement.Reset();
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
