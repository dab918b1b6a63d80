using System.Runtime.CompilerServices;
using System.Text.Json;
using Collections.Activities.Descriptors;

namespace Collections.Unit.Activities;

/// <summary>The descriptors are what the designer shows: a change of them is a change that users see.</summary>
public sealed class ActivityDescriptorTests
{
    private static readonly string Approved = Path.Combine(Folder(), "activity-descriptors.json");

    [Fact]
    public void The_descriptors_are_those_that_were_approved()
    {
        var written = ActivityDescriptors.ToJson() + "\n";
        var received = Path.Combine(Path.GetTempPath(), "activity-descriptors.received.json");
        File.WriteAllText(received, written);

        written.ShouldBe(File.ReadAllText(Approved), $"If the change is meant, copy {received} over {Approved}.");
    }

    [Fact]
    public void They_have_the_members_that_elsas_designer_reads()
    {
        using var document = JsonDocument.Parse(ActivityDescriptors.ToJson());
        var items = document.RootElement.GetProperty("items").EnumerateArray().ToList();
        document.RootElement.GetProperty("count").GetInt32().ShouldBe(items.Count);
        foreach (var item in items)
        {
            item.GetProperty("typeName").GetString()!.ShouldStartWith("Collections.");
            item.GetProperty("kind").GetString().ShouldBe("Task");
            foreach (var input in item.GetProperty("inputs").EnumerateArray())
            {
                input.GetProperty("name").GetString().ShouldNotBeNullOrEmpty();
                input.GetProperty("description").GetString().ShouldNotBeNullOrEmpty();
                input.GetProperty("isWrapped").GetBoolean().ShouldBeTrue();
            }
        }
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
