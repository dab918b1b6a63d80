using System.Globalization;

namespace Collections.Server.Nightly;

/// <summary>Sums over the nights of a demo.</summary>
internal sealed class DemoTotals
{
    private int nights;
    private long opened, closed, messages, tasks, placements, incidents;
    private decimal paid;

    public void Add(NightReport night)
    {
        nights++;
        opened += night.Cases.Opened;
        closed += night.Cases.Closed;
        messages += night.Messages;
        tasks += night.Tasks;
        placements += night.Placements;
        incidents += night.Incidents;
        paid += night.Intake?.Paid ?? 0;
    }

    public void Write(TextWriter output) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"In {nights} nights: {opened:N0} cases opened, {closed:N0} closed, {messages:N0} messages queued, {tasks:N0} tasks for collectors, {placements:N0} cases handed to firms, {incidents:N0} incidents, {paid:N2} paid."));
}
