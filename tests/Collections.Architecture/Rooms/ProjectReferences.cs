namespace Collections.Architecture.Rooms;

/// <summary>What the project files say.</summary>
public sealed class ProjectReferences
{
    [Fact]
    public void Every_project_of_src_is_a_room_of_the_house()
    {
        Repository.Projects.ShouldBe(
            House.Rooms.Select(room => room.Name).Order(StringComparer.Ordinal).ToArray(),
            Case.Sensitive,
            "A project exists only where it isolates a heavy third party or must stand and be tested alone; everything else is a folder. If this one does, add its row to House.cs and its box to docs/architecture.md.");
    }

    [Theory, MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void A_room_references_only_the_rooms_that_the_picture_allows(string name)
    {
        ProjectFile.Read(name).Projects.Except(House.Find(name).Sees).ShouldBeEmpty(
            $"{name} references a room that it may not see. Move the code to the room it belongs to, or let Server hand the value in; an arrow is added only together with docs/architecture.md and an ADR.");
    }

    [Theory, MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void A_room_names_only_its_own_packages(string name)
    {
        var room = House.Find(name);
        if (room.SeesEverything) return;
        ProjectFile.Read(name).Packages.Except(room.Packages).ShouldBeEmpty(
            $"{name} names a package that is not its own. Write the few lines by hand, or put the use of the package into the one room that isolates it.");
    }

    [Theory]
    [InlineData(House.Domain)]
    [InlineData(House.Xml)]
    public void A_leaf_stands_on_the_base_class_library_alone(string name)
    {
        var file = ProjectFile.Read(name);
        file.Projects.ShouldBeEmpty($"{name} is a leaf: whatever it wants from another room is either its own word or belongs above it.");
        file.Packages.ShouldBeEmpty($"{name} is a leaf: it is read and tested without any package.");
    }

    [Theory]
    [InlineData(House.Bpmn)]
    [InlineData(House.Decisions)]
    public void A_language_stands_on_xml_and_the_base_class_library_alone(string name)
    {
        var file = ProjectFile.Read(name);
        file.Projects.ShouldBe([House.Xml], $"{name} is a language of its own: whatever it wants from another room is either its own word or belongs above it.");
        file.Packages.ShouldBeEmpty($"{name} is a language of its own: it is read and tested without any package.");
    }

    [Fact]
    public void Activities_intake_and_persistence_never_see_each_other()
    {
        string[] apart = [House.Activities, House.Intake, House.Persistence];
        foreach (var name in apart)
        {
            ProjectFile.Read(name).Projects.Intersect(apart).ShouldBeEmpty(
                $"{name} sees a neighbour. What both need is a word of Domain or a port of Engine; Server joins them.");
        }
    }
}
