namespace Collections.Proofs.Files;

/// <summary>Copies of a file that say the same, and one that does not.</summary>
internal static class FileCopies
{
    /// <summary>The same bytes under another name.</summary>
    public static string Renamed(string file, string name)
    {
        var copy = Path.Combine(Path.GetDirectoryName(file)!, name);
        File.Copy(file, copy, overwrite: true);
        return copy;
    }

    /// <summary>The same rows in another order, under another name.</summary>
    public static string Shuffled(string file, string name, int seed)
    {
        var lines = File.ReadAllLines(file);
        var rows = lines[1..];
        new Random(seed).Shuffle(rows);
        return Write(file, name, [lines[0], .. rows]);
    }

    /// <summary>The file with one field of a row changed: another content.</summary>
    public static string Corrected(string file, string name, int row, string column, Func<string, string> change)
    {
        var lines = File.ReadAllLines(file);
        var fields = lines[row].Split(',');
        var index = Array.IndexOf(lines[0].Split(','), column);
        fields[index] = change(fields[index]);
        lines[row] = string.Join(',', fields);
        return Write(file, name, lines);
    }

    private static string Write(string file, string name, string[] lines)
    {
        var copy = Path.Combine(Path.GetDirectoryName(file)!, name);
        File.WriteAllText(copy, string.Join('\n', lines) + "\n");
        return copy;
    }
}
