using Collections.Activities;
using Collections.Architecture.Rooms;

namespace Collections.Architecture.Documents;

/// <summary>docs/activities.md is what an analyst reads about a step; the attributes in the code are what the step is.</summary>
public sealed class ActivityReference
{
    private const string Heading = "\n## ";
    private static readonly Dictionary<string, string> Sections = File
        .ReadAllText(Path.Combine(Repository.Root, "docs", "activities.md"))
        .Split(Heading)
        .Skip(1)
        .ToDictionary(section => section.Split('`')[1], StringComparer.Ordinal);

    public static TheoryData<string> Types => [.. CollectionsActivities.Registry().Descriptors.Keys];

    [Theory, MemberData(nameof(Types))]
    public void Every_activity_is_explained_with_its_inputs_and_outcomes(string type)
    {
        Sections.ShouldContainKey(type, $"Give {type} a section in docs/activities.md: what it does, its inputs, its outcomes.");
        var descriptor = CollectionsActivities.Registry().Descriptors[type];
        descriptor.Inputs.Select(input => input.Name).Concat(descriptor.Outcomes)
            .Where(word => !Sections[type].Contains($"`{word}`", StringComparison.Ordinal))
            .ShouldBeEmpty($"docs/activities.md does not name these inputs or outcomes of {type}. Say what they mean.");
    }

    [Fact]
    public void Nothing_is_explained_that_is_not_there() =>
        Sections.Keys.Except(CollectionsActivities.Registry().Descriptors.Keys)
            .ShouldBeEmpty("docs/activities.md explains a step that no strategy can use: register it in CollectionsActivities, or take its section out.");
}
