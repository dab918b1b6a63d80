using Collections.Architecture.Rooms;

namespace Collections.Architecture.Sources;

/// <summary>One thing per file: half of the files have some 40 lines, few more than 110. Migrations, which are generated, do not count.</summary>
public sealed class FileLengths
{
    private const int MaximumLines = 400;

    [Theory, MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void No_file_is_longer_than_a_reader_takes_in_at_once(string name)
    {
        Repository.Sources(name)
            .Select(file => (File: Repository.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > MaximumLines)
            .Select(file => $"{file.File}: {file.Lines} lines")
            .ShouldBeEmpty($"A file of more than {MaximumLines} lines holds more than one thing. Give each of them a file and a name.");
    }
}
