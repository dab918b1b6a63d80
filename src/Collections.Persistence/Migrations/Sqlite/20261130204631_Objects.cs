using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Objects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "account_id",
                table: "relation",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "permission",
                table: "relation",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "place",
                table: "relation",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "f_guaranteed_by",
                table: "account",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_id",
                table: "account",
                columns: new[] { "tenant_id", "id" },
                filter: "id & 2048 <> 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_account_id",
                table: "account");

            migrationBuilder.DropColumn(
                name: "account_id",
                table: "relation");

            migrationBuilder.DropColumn(
                name: "permission",
                table: "relation");

            migrationBuilder.DropColumn(
                name: "place",
                table: "relation");

            migrationBuilder.DropColumn(
                name: "f_guaranteed_by",
                table: "account");
        }
    }
}
