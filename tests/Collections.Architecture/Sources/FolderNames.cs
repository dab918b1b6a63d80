using Collections.Architecture.Rooms;

namespace Collections.Architecture.Sources;

/// <summary>A folder is named after a thing in the field, so that whoever knows collections or BPMN finds the file.</summary>
public sealed class FolderNames
{
    private static readonly string[] Kinds =
    [
        "Interfaces", "Models", "Enums", "Helpers", "Services", "Managers", "Extensions", "Utils", "Utilities", "Common",
        "Abstractions", "Contracts", "Dtos", "Entities", "Exceptions",
    ];

    [Theory, MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void No_folder_is_named_after_a_kind(string name)
    {
        Repository.Sources(name)
            .SelectMany(Repository.Folders)
            .Distinct()
            .Intersect(Kinds, StringComparer.OrdinalIgnoreCase)
            .ShouldBeEmpty($"{name} has a folder named after a kind of code. Put each file beside what it serves, in a folder with that thing's name.");
    }
}
