using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Calendars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "publish_on",
                table: "strategy_version",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "publish_on_set_at",
                table: "strategy_version",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "publish_on_set_by",
                table: "strategy_version",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "calendar",
                table: "run",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "calendar",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    weekend = table.Column<int>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    is_default = table.Column<bool>(type: "INTEGER", nullable: false),
                    revision = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar", x => new { x.tenant_id, x.name });
                });

            migrationBuilder.CreateTable(
                name: "schedule",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    portfolio_id = table.Column<long>(type: "INTEGER", nullable: false),
                    minute_of_day = table.Column<int>(type: "INTEGER", nullable: false),
                    calendar = table.Column<string>(type: "TEXT", nullable: true),
                    is_on = table.Column<bool>(type: "INTEGER", nullable: false),
                    catches_up = table.Column<bool>(type: "INTEGER", nullable: false),
                    first_date = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_schedule", x => new { x.tenant_id, x.portfolio_id });
                });

            migrationBuilder.CreateTable(
                name: "calendar_day",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    calendar = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<int>(type: "INTEGER", nullable: false),
                    is_worked = table.Column<bool>(type: "INTEGER", nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_day", x => new { x.tenant_id, x.calendar, x.date });
                    table.ForeignKey(
                        name: "FK_calendar_day_calendar_tenant_id_calendar",
                        columns: x => new { x.tenant_id, x.calendar },
                        principalTable: "calendar",
                        principalColumns: new[] { "tenant_id", "name" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "calendar",
                columns: new[] { "name", "tenant_id", "changed_at", "changed_by", "is_default", "note", "revision", "weekend" },
                values: new object[] { "bank", 1L, 0L, "", true, "", 0L, 65 });

            migrationBuilder.CreateIndex(
                name: "ux_calendar_is_default",
                table: "calendar",
                columns: new[] { "tenant_id", "is_default" },
                unique: true,
                filter: "is_default");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calendar_day");

            migrationBuilder.DropTable(
                name: "schedule");

            migrationBuilder.DropTable(
                name: "calendar");

            migrationBuilder.DropColumn(
                name: "publish_on",
                table: "strategy_version");

            migrationBuilder.DropColumn(
                name: "publish_on_set_at",
                table: "strategy_version");

            migrationBuilder.DropColumn(
                name: "publish_on_set_by",
                table: "strategy_version");

            migrationBuilder.DropColumn(
                name: "calendar",
                table: "run");
        }
    }
}
