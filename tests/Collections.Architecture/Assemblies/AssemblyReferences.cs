using System.Runtime.InteropServices;
using Collections.Architecture.Rooms;

namespace Collections.Architecture.Assemblies;

/// <summary>What the code really uses: a project reference opens a door, and doors lead further.</summary>
public sealed class AssemblyReferences
{
    [Theory, MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void Code_uses_only_the_rooms_that_the_picture_allows(string name)
    {
        var room = House.Find(name);
        using var compiled = new CompiledRoom(room);
        var rooms = House.Rooms.Select(other => other.Assembly);
        compiled.References.Intersect(rooms).Except(room.Sees).Except(room.Reaches.Keys).ShouldBeEmpty(
            $"{name} uses a type of a room that it reaches only through another. Ask the room in between for the answer instead of the type, or move the code.");
    }

    [Theory, MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void Of_a_room_behind_another_only_the_agreed_namespaces_are_used(string name)
    {
        var room = House.Find(name);
        using var compiled = new CompiledRoom(room);
        foreach (var (reached, namespaces) in room.Reaches)
        {
            compiled.NamespacesUsedOf(reached).Where(used => !namespaces.Any(agreed => IsWithin(used, agreed))).ShouldBeEmpty(
                $"{name} uses more of {reached} than {string.Join(" and ", namespaces)}. That is the engine's business: extend the engine's contract.");
        }
    }

    [Theory, MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void Code_uses_only_its_own_packages_and_the_base_class_library(string name)
    {
        var room = House.Find(name);
        if (room.SeesEverything) return;
        using var compiled = new CompiledRoom(room);
        compiled.References
            .Where(used => !IsOfTheBaseClassLibrary(used) && House.Rooms.All(other => other.Assembly != used))
            .Where(used => !room.PackageAssemblies.Any(own => used.StartsWith(own, StringComparison.Ordinal)))
            .ShouldBeEmpty($"{name} uses an assembly that is neither a room, nor its own package, nor the base class library. EF Core belongs to Persistence, ASP.NET Core and the command line to Server.");
    }

    private static bool IsWithin(string used, string agreed) =>
        used == agreed || used.StartsWith(agreed + ".", StringComparison.Ordinal);

    private static bool IsOfTheBaseClassLibrary(string assembly) =>
        File.Exists(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), assembly + ".dll"));
}
